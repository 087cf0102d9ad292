import { expect, expectAccessible, test } from '../support/journey.ts'

test('the admin watches the pool move while requests come in', async ({ owner, church, open }) => {
  const page = await open(owner, `/${church.slug}/admin/pool`)
  await expect(page.getByRole('heading', { name: /connections busy/ })).toBeVisible()
  const calls = page.getByRole('row', { name: /church\.bySlug/ })

  const load = async () => {
    const one = () => owner.query('church.bySlug', { slug: church.slug })
    for (let round = 0; round < 40; round += 1) await Promise.all(Array.from({ length: 10 }, one))
  }
  const busiest = page.getByText('Most in the last minute').locator('..')
  await load()
  await expect(busiest).toContainText(/([1-9]|10) of 10/)
  await expect(calls).toContainText('1.0', { timeout: 15_000 })
  await page.getByLabel('Worker', { exact: true }).selectOption({ index: 1 })
  await expect(page.getByRole('rowheader', { name: / · 1$/ })).toBeVisible()
  await page.getByText('24 h', { exact: true }).click()
  await expect(page.getByRole('radio', { name: '24 h' })).toBeChecked()
  await expectAccessible(page)
})

test('an admin has a job done now, and sets when an alert opens', async ({
  owner,
  church,
  open,
}) => {
  const page = await open(owner, `/${church.slug}/admin/jobs`)
  await page.getByRole('button', { name: 'Run now: Forget what is old' }).click()
  await expect(page.getByText('“Forget what is old” is about to run.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('tab', { name: 'Alerts' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/quiet|open/)
  const limit = page.getByLabel('Somebody waited long for a connection: above')
  await limit.fill('900')
  await page.getByRole('button', { name: 'Save “Somebody waited long for a connection”' }).click()
  await expect(page.getByText('is set anew')).toBeVisible()
  await page.reload()
  await expect(limit).toHaveValue('900 ms')
  await expectAccessible(page)
})

test('the health page says in words how the server is', async ({ owner, church, open }) => {
  const page = await open(owner, `/${church.slug}/admin/health`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/^Ready for Sunday/)
  await expect(page.getByText('The database is up to date.')).toBeVisible()
  await expectAccessible(page)
})

test('musicians are told who can see the admin pages', async ({ church, member, open }) => {
  const musician = await member('musician')
  const page = await open(musician, `/${church.slug}/admin/pool`)
  await expect(page.getByRole('heading', { name: 'This page is not for your role' })).toBeVisible()
})
