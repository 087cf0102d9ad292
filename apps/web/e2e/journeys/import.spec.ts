import { ImportPage, songFile } from '../support/import-page.ts'
import { expect, expectAccessible, test } from '../support/journey.ts'

const abide = '{title: Abide With Me}\n{key: D}\n{capo: 2}\n[D]Abide with [A]me\n[G]fast falls\n'
const amazing = 'Amazing Grace\n\nVerse 1\nG        C\nAmazing  grace\n'
const hostile = '{title: <img src=x onerror=alert(1)>}\n[G]<script>alert(2)</script>\n'
const zip = Buffer.from('PK\u0003\u0004 not really a zip')

test('good files come in, bad ones say why, and a second time nothing is new', async ({
  owner,
  church,
  open,
}) => {
  const page = await open(owner, `/${church.slug}/import`)
  const imports = new ImportPage(page)
  await expectAccessible(page)
  await imports.choose([
    songFile('abide.cho', abide),
    songFile('amazing.txt', amazing),
    { name: 'songs.zip', buffer: zip },
    songFile('empty.cho', ''),
    songFile('../../hostile.cho', hostile),
  ])
  // Markup in a song is text like any other.
  await expect(imports.row('hostile.cho')).toContainText('<img src=x onerror=alert(1)>')
  await imports.row('hostile.cho').getByRole('combobox').selectOption('skip')
  await expect(imports.row('abide.cho')).toContainText('ChordPro')
  await expect(imports.row('amazing.txt')).toContainText('Amazing Grace')
  await expect(page.getByRole('alert').filter({ hasText: 'songs.zip' })).toContainText(
    'no files in this archive',
  )
  await expect(imports.row('empty.cho')).toContainText('empty')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Abide With Me' }).click()
  const details = page.getByRole('dialog')
  await expect(details.getByText('{capo: 2}')).toBeVisible()
  await expect(details.getByText('shapes in D that sound in E')).toBeVisible()
  await expect(details.getByRole('region', { name: 'Chart' })).toContainText('fast falls')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(details).toBeHidden()

  await imports.import()
  await expect(imports.said()).toContainText('2 songs imported.')
  await imports.row('Abide With Me').getByRole('link', { name: 'Open the song' }).click()
  await expect(page.getByRole('heading', { name: 'Abide With Me' })).toBeVisible()

  await page.goto(`/${church.slug}/import`)
  await imports.choose([songFile('abide.cho', abide), songFile('copy.txt', amazing)])
  await expect(imports.row('abide.cho')).toContainText('The same as “Abide With Me”')
  expect(await imports.count('Already there')).toBe(2)
  await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled()
})

test('a song like one in the library is added as an arrangement', async ({
  owner,
  church,
  open,
}) => {
  const page = await open(owner, `/${church.slug}/import`)
  const imports = new ImportPage(page)
  await imports.paste(abide)
  await imports.import()
  await page.goto(`/${church.slug}/import`)
  await imports.choose([songFile('in-g.cho', abide.replace('{key: D}', '{key: G}'))])
  const choice = imports.row('in-g.cho').getByRole('combobox')
  await choice.selectOption('add')
  await imports.import()
  await expect(imports.said()).toContainText('1 arrangement added.')
  await expect(imports.row('in-g.cho')).toContainText('Added as an arrangement')
})

test('an import that was left can be opened again and goes on', async ({ owner, church, open }) => {
  const page = await open(owner, `/${church.slug}/import`)
  const imports = new ImportPage(page)
  await imports.choose([songFile('abide.cho', abide), songFile('amazing.txt', amazing)])
  await expect(imports.row('amazing.txt')).toBeVisible()
  await imports.row('amazing.txt').getByRole('combobox').selectOption('skip')
  await expect(page.getByRole('button', { name: 'Import 1 song' })).toBeVisible()

  await page.goto(`/${church.slug}/import`)
  await page.getByRole('link', { name: /2 files · 2 songs/ }).click()
  await expect(imports.row('amazing.txt').getByRole('combobox')).toHaveValue('skip')
  await imports.import()
  await expect(imports.said()).toContainText('1 song imported.')
  await expect.poll(() => imports.count('New')).toBe(1)
})

test('musicians are told who imports', async ({ church, member, open }) => {
  const musician = await member('musician')
  const page = await open(musician, `/${church.slug}/import`)
  await expect(page.getByRole('heading', { name: 'This page is not for your role' })).toBeVisible()
})
