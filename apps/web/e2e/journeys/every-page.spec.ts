import { ImportPage } from '../support/import-page.ts'
import { askAs, runDemo } from '../support/demo.ts'
import { everyPage, routesOfApp } from '../support/every-page.ts'
import { expect, seriousViolations, test } from '../support/journey.ts'

test('every page can be read by everybody, on a desk and on a phone, in both schemes', async ({
  browser,
}) => {
  test.setTimeout(900_000)
  const demo = await runDemo()
  try {
    const context = await demo.signIn(browser, { timezoneId: 'Europe/London' })
    const page = await context.newPage()
    await page.goto('/sample-church/import')
    await new ImportPage(page).paste('Verse 1:\nC            G\nA song of one line')
    const pages = await everyPage(askAs(context))
    expect([...pages.keys()]).toEqual(expect.arrayContaining(routesOfApp()))
    for (const [name, address] of pages) {
      await test.step(name, async () => {
        await page.setViewportSize({ width: 1280, height: 800 })
        await page.emulateMedia({ colorScheme: 'light' })
        await page.goto(address)
        // Some addresses lead on to another page.
        await page.waitForLoadState('networkidle')
        await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
        expect.soft(await seriousViolations(page), `${name}, desk, light`).toEqual([])
        await page.setViewportSize({ width: 390, height: 844 })
        await page.emulateMedia({ colorScheme: 'dark' })
        expect.soft(await seriousViolations(page), `${name}, phone, dark`).toEqual([])
        const surplus = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        )
        expect.soft(surplus, `pixels of ${name} that stick out`).toBeLessThanOrEqual(0)
      })
    }
    await context.close()
  } finally {
    await demo.stop()
  }
})
