import { addHymn } from '../support/library.ts'
import { expect, expectAccessible, test } from '../support/journey.ts'

test('a chart is transposed by keyboard, and its link shows others the same', async ({
  owner,
  church,
  member,
  open,
}) => {
  const song = await addHymn(owner, church, 'amazing-grace')
  const page = await open(owner, `/${church.slug}/songs/${song.id}`)
  await expect(page.getByRole('heading', { name: 'Amazing Grace' })).toBeVisible()
  const keys = page.getByRole('group', { name: 'Key' })
  await expect(keys.getByRole('button', { pressed: true })).toHaveText(/^G/)

  await page.keyboard.press(']')
  await page.keyboard.press(']')
  await expect(keys.getByRole('button', { pressed: true })).toHaveText(/^A/)
  const chart = page
    .getByRole('article')
    .or(page.getByRole('tabpanel', { name: 'Chart' }))
    .first()
  await expect(chart).toContainText('F#m')
  await expect(page).toHaveURL(/key=A/)
  await expectAccessible(page)

  const musician = await member('musician')
  const other = await open(musician, page.url())
  await expect(
    other.getByRole('group', { name: 'Key' }).getByRole('button', { pressed: true }),
  ).toHaveText(/^A/)

  await page.keyboard.press('0')
  await expect(keys.getByRole('button', { pressed: true })).toHaveText(/^G/)
})
