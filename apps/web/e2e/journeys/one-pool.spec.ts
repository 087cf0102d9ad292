import { expect, test } from '../support/journey.ts'

type Report = { checks: { name: string; sentence: string }[] }

test('pages and API of one process share one pool', async ({ owner, church, open }) => {
  for (const path of ['plans', 'songs', 'people', 'admin/pool', 'admin/health']) {
    await (await open(owner, `/${church.slug}/${path}`)).waitForLoadState('load')
  }
  const ask = () => owner.query('church.bySlug', { slug: church.slug })
  for (let round = 0; round < 20; round += 1) await Promise.all(Array.from({ length: 25 }, ask))

  // PostgreSQL's own count, from where the connections end. A second pool in another
  // copy of a module would bring the sum above the limit of one.
  const { checks } = await owner.query<Report>('health.report', undefined)
  const sentence = checks.find(({ name }) => name === 'Connections')?.sentence ?? ''
  const own = Number(/(\d+) of them from this server/.exec(sentence)?.[1])
  expect(own).toBeGreaterThanOrEqual(5)
  expect(own).toBeLessThanOrEqual(10)
})
