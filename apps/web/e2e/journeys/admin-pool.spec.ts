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
  await expectAccessible(page)
})

test('the health page says in words how the server is', async ({ owner, church, open }) => {
  const page = await open(owner, `/${church.slug}/admin/health`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/All well|should be watched/)
  await expect(page.getByText('The database is up to date.')).toBeVisible()
  await expectAccessible(page)
})

test('musicians are told who can see the admin pages', async ({ church, member, open }) => {
  const musician = await member('musician')
  const page = await open(musician, `/${church.slug}/admin/pool`)
  await expect(page.getByRole('heading', { name: 'This page is not for your role' })).toBeVisible()
})
