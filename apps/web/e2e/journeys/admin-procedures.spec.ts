import { expect, expectAccessible, test } from '../support/journey.ts'

test('an admin switches a procedure off, everybody is told so, and it is taken back', async ({
  owner,
  church,
  open,
}) => {
  const page = await open(owner, `/${church.slug}/admin/procedures`)
  await expect(page.getByRole('heading', { name: /procedures are switched on/ })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'church.bySlug' })).toContainText(
    /\d+ calls? · 95 % within/,
    { timeout: 15_000 },
  )
  await expectAccessible(page)

  const find = page.getByLabel('Find')
  await find.fill('serviceType.restore')
  await page.getByRole('button', { name: 'Change serviceType.restore' }).click()
  const dialog = page.getByRole('dialog', { name: 'serviceType.restore' })
  await dialog.getByLabel('Switched on').click()
  await dialog.getByLabel('Another number').check()
  await dialog.getByLabel('The most calls a minute').fill('7')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Save' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'serviceType.restore' })
  await expect(row).toContainText('Switched off')
  await expect(row).toContainText('at most 7 a minute')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('is switched off')

  const input = { churchId: church.id, serviceTypeId: church.id }
  const refused = await owner.context.request.post('/api/trpc/serviceType.restore', { data: input })
  expect(refused.status()).toBe(403)
  expect(await refused.text()).toContain('procedure.switched_off')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).not.toContainText('Switched off')
  await expect(row).not.toContainText('at most 7 a minute')
})

test('what is needed to switch something on again stays on', async ({ owner, church, open }) => {
  const page = await open(owner, `/${church.slug}/admin/procedures`)
  await page.getByLabel('Find').fill('procedure.change')
  await page.getByRole('button', { name: 'Change procedure.change' }).click()
  await expect(page.getByLabel('Switched on')).toBeDisabled()
})

test('musicians are told who can see the procedures', async ({ church, member, open }) => {
  const page = await open(await member('musician'), `/${church.slug}/admin/procedures`)
  await expect(page.getByRole('heading', { name: 'This page is not for your role' })).toBeVisible()
})
