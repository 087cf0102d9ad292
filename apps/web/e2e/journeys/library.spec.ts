import { expect, expectAccessible, test } from '../support/journey.ts'

test('an empty library is filled, searched, filtered and tidied', async ({
  church,
  member,
  open,
}) => {
  const page = await open(await member('leader'), `/${church.slug}/songs`)
  await page.getByRole('button', { name: 'Add sample hymns' }).click()
  await expect(page.getByText(/^\d+ songs$/)).toBeVisible()
  await expectAccessible(page)

  await test.step('words of the lyrics, with the line marked and the address following', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('wretch like')
    await expect(page.getByText('1 song found')).toBeVisible()
    await expect(page.locator('mark')).toHaveText(['wretch', 'like'])
    await expect(page).toHaveURL(/\?q=wretch\+like$/)
    await page.reload()
    await expect(page.getByRole('link', { name: 'Amazing Grace' })).toBeVisible()
  })

  await test.step('a typing error is forgiven', async () => {
    await page.getByRole('searchbox').fill('amzing graec')
    await expect(page.locator('mark')).toHaveText(['Amazing', 'Grace'])
  })

  await test.step('the keyboard leads from the search to the song, and back to the search', async () => {
    await page.getByRole('searchbox').press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Amazing Grace' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('searchbox')).toHaveValue('amzing graec')
    await page.getByRole('searchbox').press('Escape')
    await expect(page.getByText(/^\d+ songs$/)).toBeVisible()
  })

  await test.step('a filter counts what it leaves', async () => {
    await page.getByRole('button', { name: 'Theme' }).click()
    const choice = page.getByRole('menuitem', { name: /^Christmas \d+$/ })
    const count = (await choice.textContent())?.replaceAll(/\D/g, '') ?? ''
    await choice.click()
    await expect(page.getByText(`${count} songs found`)).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(Number(count) + 1)
    await page.getByRole('button', { name: 'Clear filters' }).click()
  })

  await test.step('the end of the list brings the rest of it', async () => {
    const total = Number.parseInt((await page.getByText(/^\d+ songs$/).textContent()) ?? '', 10)
    await expect(async () => {
      await page.mouse.wheel(0, 10_000)
      await expect(page.getByRole('row')).toHaveCount(total + 1, { timeout: 1_000 })
    }).toPass()
  })

  await test.step('a song is archived, and taken back at once', async () => {
    await page.getByRole('button', { name: 'Archive “Abide with Me”' }).click()
    await expect(page.getByRole('link', { name: 'Abide with Me' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('link', { name: 'Abide with Me' })).toBeVisible()
  })

  await test.step('the archive keeps songs until they are restored', async () => {
    await page.getByRole('button', { name: 'Archive “Abide with Me”' }).click()
    await page.getByRole('button', { name: 'Archived 1' }).click()
    await expect(page.getByText('1 archived song')).toBeVisible()
    await page.getByRole('button', { name: 'Restore “Abide with Me”' }).click()
    await expect(page.getByRole('heading', { name: 'The archive is empty' })).toBeVisible()
    await expectAccessible(page)
  })
})

test('a song is made of what somebody pastes', async ({ church, member, open }) => {
  const leader = await member('leader')
  const page = await open(leader, `/${church.slug}/songs`)
  await expect(page.getByRole('heading', { name: 'Your library is empty' })).toBeVisible()
  // The page that came from the server hears keys once its scripts run.
  await expect(async () => {
    if (!page.url().endsWith('/new')) await page.keyboard.press('n')
    await expect(page).toHaveURL(/\/songs\/new$/, { timeout: 5_000 })
  }).toPass()
  await page
    .getByLabel('Chart')
    .fill('Morning\n\nVerse 1\nG           C\nMorning has broken\nEm      D\nLike the first\n')
  await expect(page.getByText(/Read as Chords over words/)).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Morning')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add the song' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Morning' })).toBeVisible()

  const musician = await open(await member('musician'), `/${church.slug}/songs?q=mornign`)
  await expect(musician.getByRole('link', { name: 'Morning' })).toBeVisible()
  await expect(musician.getByRole('link', { name: 'New song' })).toHaveCount(0)
  await expect(musician.getByRole('button', { name: /Archive/ })).toHaveCount(0)
})
