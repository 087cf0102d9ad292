import { request as send } from 'node:http'
import { administer, withDatabase } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { goodPassword, type Answer, type TestBrowser } from '../testing/test-browser.ts'

const invite = '/api/trpc/invitation.create'

describe('a request of another site', () => {
  it.each([
    [{ origin: 'https://evil.test.example' }],
    [{ origin: 'null' }],
    [{ origin: 'not an origin' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('is refused when it writes: %j', async (headers) => {
    const given: Record<string, string> = { ...headers }
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    const input = { churchId, role: 'musician' }
    expect((await browser.post(invite, input, given)).status).toBe(403)
    const signIn = { email: 'owner@test.example', password: goodPassword }
    const auth = await browser.post('/api/auth/sign-in/email', signIn, given)
    expect(auth.status).toBe(403)
    expect(auth.headers.getSetCookie()).toEqual([])
    expect(await browser.query('invitation.list', { churchId })).toMatchObject({ data: [] })
  })

  it('is not what our own pages send, by whatever name they reached us', async () => {
    await using server = await startTestServer({ publicUrl: 'https://worship.test.example' })
    const browser = server.visit()
    const churchId = await settle(browser, server)
    const input = { churchId, role: 'musician' }
    for (const origin of [server.url, 'https://worship.test.example']) {
      const headers = { origin, 'sec-fetch-site': 'same-origin' }
      expect((await browser.post(invite, input, headers)).status).toBe(200)
    }
    // Another scheme is another site.
    const plain = { origin: 'http://worship.test.example' }
    expect((await browser.post(invite, input, plain)).status).toBe(403)
  })
})

describe('a body', () => {
  it.each([
    'multipart/form-data; boundary=x',
    'text/plain',
    'application/x-www-form-urlencoded',
    '',
  ])('of type "%s" is refused', async (type) => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    const answer = await browser.post(
      invite,
      { churchId, role: 'musician' },
      { 'content-type': type },
    )
    expect(answer.status).toBe(415)
    expect(await browser.query('invitation.list', { churchId })).toMatchObject({ data: [] })
  })

  it('of more than 256 kB is refused, whether it says so or not', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    const input = { churchId, role: 'musician', email: `${'a'.repeat(260 * 1024)}@test.example` }
    expect((await browser.post(invite, input)).status).toBe(413)
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const chunks = JSON.stringify(input).match(/.{1,16384}/gs) ?? []
    expect(await sendChunked(server, invite, { cookie }, chunks)).toBe(413)
    expect(await sendChunked(server, '/api/auth/sign-in/email', {}, chunks)).toBe(413)
  })

  it('that is no JSON is refused in a sentence', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":' }
    for (const path of [invite, '/api/auth/sign-in/email']) {
      const answer = await browser.fetch(path, init)
      expect(answer.status).toBe(400)
      expect(JSON.stringify(answer.body)).toContain('could not be understood')
    }
  })
})

describe('a path', () => {
  it.each(['/api/trpc/%E0%A4%A', '/api/trpc/', '/api/trpc/song', '/api/auth/%FF', '/api/nothing'])(
    'that means nothing, as %s, is answered with a refusal',
    async (path) => {
      await using server = await startTestServer()
      const { status } = await server.visit().fetch(path)
      expect([400, 404]).toContain(status)
    },
  )
})

describe('a batch', () => {
  it('of ten calls is answered, of eleven refused', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    expect((await batch(browser, 10)).body).toHaveLength(10)
    expect((await batch(browser, 11)).status).toBe(400)
    expect((await batch(browser, 15_000)).status).toBeGreaterThanOrEqual(400)
  })
})

describe('a token', () => {
  it('reads or writes as its scope says', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    const read = bearer(await makeToken(browser, 'read'))
    const write = bearer(await makeToken(browser, 'write'))
    const program = server.visit()
    const input = { churchId, role: 'musician' }
    expect((await program.fetch('/api/trpc/church.list', { headers: read })).status).toBe(200)
    expect(await program.post(invite, input, read)).toMatchObject({
      status: 403,
      body: { error: { data: { reason: 'token.read_only' } } },
    })
    expect((await program.post(invite, input, write)).status).toBe(200)
  })

  it('cannot make another one, nor touch what guards the account', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const write = bearer(await makeToken(browser, 'write'))
    const program = server.visit()
    const another = { name: 'Another', scope: 'write', expiresInDays: null }
    expect(await program.post('/api/trpc/account.createToken', another, write)).toMatchObject({
      status: 403,
      body: { error: { data: { reason: 'token.not_enough' } } },
    })
    const change = { password: goodPassword, newPassword: 'an entirely new song' }
    const changed = await program.post('/api/trpc/account.changePassword', change, write)
    expect(changed.status).toBe(403)
    expect((await program.fetch('/api/trpc/outbox.list', { headers: write })).status).toBe(401)
  })

  it('is worthless once revoked, once run out, and when made up', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const secret = await makeToken(browser, 'read')
    const { data } = await browser.query('account.listTokens')
    await browser.mutate('account.revokeToken', { tokenId: (data as { id: string }[])[0]?.id })
    const program = server.visit()
    for (const text of [secret, `pct_${'x'.repeat(43)}`, 'pct_', 'x']) {
      const headers = bearer(text)
      expect((await program.fetch('/api/trpc/church.list', { headers })).status).toBe(401)
    }
  })

  it('is not helped by a cookie', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const headers = bearer('pct_wrong')
    expect((await browser.fetch('/api/trpc/church.list', { headers })).status).toBe(401)
  })
})

describe('a session', () => {
  it('that was ended elsewhere opens nothing once its cache has run out', async () => {
    await using server = await startTestServer()
    const laptop = server.visit()
    await laptop.settle()
    const phone = server.visit()
    const owner = { email: 'owner@test.example', password: goodPassword }
    await phone.post('/api/auth/sign-in/email', owner)
    const { data } = await laptop.query('account.listSessions')
    const other = (data as { id: string; isCurrent: boolean }[]).find(({ isCurrent }) => !isCurrent)
    expect(data).toHaveLength(2)
    await laptop.mutate('account.revokeSession', { sessionId: other?.id })
    // What a browser drops by itself after 60 seconds.
    phone.cookies.delete('precentor.session_data')
    expect((await phone.query('church.list')).status).toBe(401)
    expect(phone.cookies.size).toBe(0)
    expect((await laptop.query('church.list')).status).toBe(200)
  })

  it('is no session when its cookie was forged', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const token = browser.cookies.get('precentor.session_token') ?? ''
    browser.cookies.clear()
    browser.cookies.set('precentor.session_token', token.replace(/\..*$/, '.forged'))
    expect((await browser.query('church.list')).status).toBe(401)
  })
})

describe('a database that is gone', () => {
  it('is said in one sentence, with 503 and nothing of the driver', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    browser.cookies.delete('precentor.session_data')
    await takeAway(server)
    const owner = { email: 'owner@test.example', password: goodPassword }
    const answers = [
      await browser.post('/api/auth/sign-in/email', owner),
      await browser.fetch('/api/trpc/church.list'),
    ]
    for (const { status, headers, body } of answers) {
      expect(status).toBe(503)
      expect(headers.get('retry-after')).toBe('2')
      expect(JSON.stringify(body)).not.toMatch(
        /prisma|postgres|connection (terminated|refused)|127\.0\.0\.1|\.ts/i,
      )
    }
  })
})

async function settle(browser: TestBrowser, { runtime }: TestServer): Promise<string> {
  const account = { name: 'Ann', email: 'owner@test.example', password: goodPassword }
  const { setupCode } = runtime
  await browser.post('/api/auth/sign-up/email', { ...account, setupCode })
  const made = await browser.mutate('church.create', { name: 'Grace', timeZone: 'Europe/London' })
  return (made.data as { id: string }).id
}

async function makeToken(browser: TestBrowser, scope: 'read' | 'write'): Promise<string> {
  const input = { name: 'Program', scope, expiresInDays: 30 }
  return ((await browser.mutate('account.createToken', input)).data as { secret: string }).secret
}

function bearer(secret: string): { authorization: string } {
  return { authorization: `Bearer ${secret}` }
}

async function batch(browser: TestBrowser, calls: number): Promise<Answer> {
  const names = Array.from({ length: calls }, () => 'account.me').join(',')
  return browser.fetch(`/api/trpc/${names}?batch=1&input=%7B%7D`)
}

/** Sends a body piece by piece, without saying how long it is; gives the status. */
async function sendChunked(
  { url }: TestServer,
  path: string,
  headers: Record<string, string>,
  chunks: readonly string[],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = send(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked', ...headers },
    })
    request.once('response', (response) => {
      resolve(response.statusCode ?? 0)
      response.resume()
      request.destroy()
    })
    request.once('error', reject)
    for (const chunk of chunks) request.write(chunk)
    request.end()
  })
}

/** Ends every connection to the database and lets none in again. */
async function takeAway({ database }: TestServer): Promise<void> {
  const name = new URL(database.connectionString).pathname.slice(1)
  const elsewhere = withDatabase(database.connectionString, 'postgres')
  await administer(elsewhere, `ALTER DATABASE ${name} CONNECTION LIMIT 0`)
  await administer(
    elsewhere,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  )
}
