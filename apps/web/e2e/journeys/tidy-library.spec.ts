import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, test } from '../support/journey.ts'

test('a leader merges look-alikes, parts them again, and changes many songs at once', async ({
  church,
  member,
  open,
}) => {
  const leader = await member('leader')
  const make = (title: string, name: string) =>
    leader.mutate<{ id: string }>('song.create', {
      churchId: church.id,
      title,
      arrangement: { name, chart: '{key: G}\n[G]The very same words' },
    })
  const first = await make('Old Hundredth', 'Slow')
  const second = await make('Old Hundreth', 'Fast')
  await make('Another Song', 'Standard')

  const page = await open(leader, `/${church.slug}/songs`)
  await page.getByRole('button', { name: 'More about all songs' }).click()
  await page.getByRole('link', { name: 'Find look-alikes' }).click()
  const group = page.getByRole('region', { name: /Old Hundre/ })
  await expect(group.getByText('The same words')).toBeVisible()
  await expectAccessible(page)
  await group.getByRole('radio').first().check()
  await group.getByRole('button', { name: /^Merge \d into one/ }).click()
  await expect(page.getByText(/songs are one/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('The songs are as they were.')).toBeVisible()
  await expect(group).toBeVisible()

  await leader.mutate('song.merge', {
    churchId: church.id,
    keptSongId: first.id,
    mergedSongId: second.id,
  })
  await page.goto(`/${church.slug}/songs/${second.id}`)
  await expect(page).toHaveURL(new RegExp(first.id))
  await page.getByRole('tab', { name: /Arrangements/ }).click()
  await expect(page.getByRole('link', { name: 'Fast' })).toBeVisible()

  await page.goto(`/${church.slug}/songs`)
  await page.getByRole('button', { name: 'More about all songs' }).click()
  await page.getByRole('button', { name: 'Choose several' }).click()
  await page.getByLabel('Choose all shown songs').check()
  await page.getByRole('button', { name: 'Theme', exact: true }).click()
  await page.getByLabel('Theme', { exact: true }).last().fill('Advent')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('2 songs changed.')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Advent' })).toHaveCount(2)

  await page.getByRole('button', { name: 'More about all songs' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a table (CSV)' }).click()
  const csv = await readFile(await (await saving).path(), 'utf8')
  expect(csv.split('\r\n')).toContain('Old Hundredth,Old Hundreth,,G,,,2,Advent,,,,,no,,0')
})
