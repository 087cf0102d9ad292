import { openTestDatabase } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

describe('while the database cannot be reached', () => {
  it('every way in answers in plain words, at once, and works again afterwards', async () => {
    await using database = await openTestDatabase({ isProxied: true })
    await using server = await startTestServer({}, database)
    const browser = server.visit()
    const churchId = await browser.settle()
    await lose(server)

    const single = await browser.query('song.list', { churchId })
    expect(single).toMatchObject({ status: 503, reason: 'server.unavailable' })
    expect(single.headers.get('retry-after')).toBe('2')

    const batch = await browser.fetch('/api/trpc/account.me,church.list?batch=1&input=%7B%7D')
    const refusal = { error: { data: { reason: 'server.unavailable', httpStatus: 503 } } }
    expect(batch).toMatchObject({ status: 503, body: [refusal, refusal] })

    const signIn = await browser.post('/api/auth/sign-in/email', {
      email: 'owner@test.example',
      password: 'twelve strings of a lyre',
    })
    expect(signIn).toMatchObject({ status: 503, body: { reason: 'server.unavailable' } })

    const page = await browser.fetch('/grace-chapel/songs')
    expect(page).toMatchObject({ status: 503, body: expect.stringContaining('cannot reach') })
    expect((await browser.fetch('/icon.svg')).status).toBe(200)
    expect((await browser.fetch('/api/health/live')).status).toBe(200)
    expect((await browser.fetch('/api/health/ready')).status).toBe(503)

    const said = JSON.stringify([single, batch.body, signIn.body, page.body])
    expect(said).not.toMatch(/127\.0\.0\.1|ECONN|postgres|prisma|select|\bat \w+ \(/i)

    server.database.proxy?.mend()
    await expect
      .poll(() => server.database.breaker.figures().state, { timeout: 5_000 })
      .toBe('closed')
    expect(await browser.query('song.list', { churchId })).toMatchObject({ status: 200 })
  })
})

describe('a batch', () => {
  it('does a few of its calls at the same time and takes no more turns', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const seen: number[] = []
    server.database.onStatement(() => seen.push(server.database.gate.figures().active))
    const names = Array.from({ length: 10 }, () => 'church.list').join(',')
    const answer = await browser.fetch(`/api/trpc/${names}?batch=1&input=%7B%7D`)
    expect(answer.status).toBe(200)
    expect(answer.body).toHaveLength(10)
    expect(seen.length).toBeGreaterThanOrEqual(10)
    expect(Math.max(...seen)).toBeLessThanOrEqual(4)
  })
})

async function lose(server: TestServer): Promise<void> {
  server.database.proxy?.cut()
  await expect.poll(() => server.database.breaker.figures().state).not.toBe('closed')
}
