import { expect, expectAccessible, noteErrors, test as base } from '../support/journey.ts'
import { runServer, type TestServer } from '../support/run-server.ts'

/** A server that nobody has visited yet. */
const test = base.extend<{ readonly fresh: TestServer }>({
  fresh: async ({}, use) => {
    const server = await runServer()
    await use(server)
    await server.stop()
  },
})

test('a first visitor has a church with a plan that can be played', async ({ browser, fresh }) => {
  const context = await browser.newContext({ baseURL: fresh.url })
  const page = await context.newPage()
  const errors: string[] = []
  noteErrors(page, errors)

  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Welcome to Precentor' })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Miriam Jones')
  await page.getByLabel('E-mail').fill('miriam@test.example')
  await page.getByRole('textbox', { name: 'Password' }).fill('the lord of hosts 46')
  await page.getByRole('button', { name: 'Make my account' }).click()

  await page.getByLabel('Name of the church').fill('Grace Chapel')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('checkbox')).toBeChecked()
  await page.getByRole('button', { name: 'Add them and open the plan' }).click()

  await expect(page).toHaveURL(/\/grace-chapel\/plans\/[\da-f-]{36}$/, { timeout: 20_000 })
  await expect(page.getByRole('button', { name: /^Amazing Grace/ })).toBeVisible()
  await page.getByRole('link', { name: 'Music stand' }).click()
  await expect(page).toHaveURL(/\/stand/)
  await expect(page.getByText('1 of 20')).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('PageDown')
    await expect(page.getByText(/^[2-9] of 20$/)).toBeVisible({ timeout: 1_000 })
  }).toPass()

  await page.goto('/grace-chapel/songs')
  await expect(page.getByText('Abide with Me').first()).toBeVisible()
  expect(errors).toEqual([])

  // Whoever comes next finds it taken.
  const stranger = await browser.newContext({ baseURL: fresh.url })
  const elsewhere = await stranger.newPage()
  await elsewhere.goto('/')
  await expect(elsewhere).toHaveURL(/\/sign-in/)
  await stranger.close()
  await context.close()
})
