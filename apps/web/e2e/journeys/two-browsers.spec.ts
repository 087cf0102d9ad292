import type { Page } from '@playwright/test'
import { addPlan } from '../support/library.ts'
import { expect, expectAccessible, test } from '../support/journey.ts'

const titles = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta']

test('two browsers reorder one plan at once, and both end with the same order', async ({
  owner,
  church,
  member,
  open,
}) => {
  const planId = await addPlan(owner, church, titles)
  const leader = await member('leader')
  const path = `/${church.slug}/plans/${planId}`
  const [first, second] = [await open(owner, path), await open(leader, path)]
  await expect.poll(() => order(first)).toEqual(titles)
  await expect.poll(() => order(second)).toEqual(titles)
  await expectAccessible(first)

  await Promise.all([
    pressOn(first, 'Alpha', 'Alt+ArrowDown', 3),
    pressOn(second, 'Zeta', 'Alt+ArrowUp', 3),
  ])
  // Without a reload: each hears of the other's moves.
  const stored = async () => {
    const input = { churchId: church.id, planId }
    const { items } = await owner.query<{ items: { title: string }[] }>('plan.byId', input)
    return items.map(({ title }) => title)
  }
  await expect
    .poll(async () => JSON.stringify(await order(first)) === JSON.stringify(await order(second)))
    .toBe(true)
  await expect
    .poll(async () => JSON.stringify(await order(first)) === JSON.stringify(await stored()))
    .toBe(true)
  expect((await stored()).toSorted()).toEqual(titles.toSorted())
  expect((await stored()).indexOf('Alpha')).toBeGreaterThan(0)
  expect((await stored()).indexOf('Zeta')).toBeLessThan(5)
})

test('an item is dragged to another place, removed, and brought back', async ({
  owner,
  church,
  open,
}) => {
  const planId = await addPlan(owner, church, titles)
  const page = await open(owner, `/${church.slug}/plans/${planId}`)
  await expect.poll(() => order(page)).toEqual(titles)

  const handle = page.getByRole('button', { name: 'Move Epsilon' })
  const target = page.getByRole('button', { name: 'Move Beta' })
  await handle.hover()
  await page.mouse.down()
  const box = await target.boundingBox()
  if (box === null) throw new Error('Beta is not on the page.')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 })
  await page.mouse.up()
  await expect
    .poll(() => order(page))
    .toEqual(['Alpha', 'Epsilon', 'Beta', 'Gamma', 'Delta', 'Zeta'])

  await page.getByRole('button', { name: 'More about Gamma' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect.poll(() => order(page)).not.toContain('Gamma')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(() => order(page))
    .toEqual(['Alpha', 'Epsilon', 'Beta', 'Gamma', 'Delta', 'Zeta'])
  await page.reload()
  await expect
    .poll(() => order(page))
    .toEqual(['Alpha', 'Epsilon', 'Beta', 'Gamma', 'Delta', 'Zeta'])
})

/** The titles of the order as the page shows them. */
async function order(page: Page): Promise<string[]> {
  const handles = await page.getByRole('button', { name: /^Move / }).all()
  const labels = await Promise.all(handles.map((handle) => handle.getAttribute('aria-label')))
  return labels.map((label) => label?.replace(/^Move /, '') ?? '')
}

async function pressOn(page: Page, title: string, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.getByRole('button', { name: `Move ${title}` }).focus()
    await page.keyboard.press(key)
    await page.waitForTimeout(80)
  }
}
