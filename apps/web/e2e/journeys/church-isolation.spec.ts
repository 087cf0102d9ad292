import { addHymn, addPlan } from '../support/library.ts'
import { signUp } from '../support/people.ts'
import { expect, test } from '../support/journey.ts'

test('somebody of another church finds nothing, by page or by API', async ({
  browser,
  server,
  owner,
  church,
}) => {
  const song = await addHymn(owner, church, 'abide-with-me')
  const planId = await addPlan(owner, church, ['A secret prayer'])
  const other = await owner.mutate<{ id: string; slug: string }>('church.create', {
    name: 'Elsewhere',
    timeZone: 'Europe/Berlin',
  })
  const { link } = await owner.mutate<{ link: string }>('invitation.create', {
    churchId: other.id,
    role: 'admin',
  })
  const secret = link.split('/').at(-1) ?? ''
  const stranger = await signUp(browser, server.url, 'Stan Stranger', { invitation: secret })
  await stranger.mutate('invitation.accept', { secret })

  const page = await stranger.context.newPage()
  const places = ['plans', `plans/${planId}`, 'songs', `songs/${song.id}`, 'people', 'admin/pool']
  for (const place of places) {
    const answer = await page.goto(`/${church.slug}/${place}`)
    expect(answer?.status(), place).toBe(404)
    await expect(page.getByRole('heading', { name: /not found/ })).toBeVisible()
  }
  // The same ids under their own church's address lead nowhere either.
  for (const place of [`plans/${planId}`, `songs/${song.id}`]) {
    await page.goto(`/${other.slug}/${place}`)
    await expect(page.getByRole('heading', { name: /not found|not here/ })).toBeVisible()
    expect(await page.content()).not.toMatch(/Abide with Me|A secret prayer/)
  }
  await stranger.context.close()
})
