import { findMail, listMails } from '@precentor/db'
import { describe, expect, it } from 'vitest'
import { ask } from '../embedded-database/testing/ask.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { goodPassword, type TestBrowser } from '../testing/test-browser.ts'

const owner = { email: 'owner@test.example', password: goodPassword }

describe('signing up, in and out', () => {
  it('opens a session for the first visitor, and closes it', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const made = await browser.post('/api/auth/sign-up/email', { name: 'Ann', ...owner })
    expect(made).toMatchObject({ status: 200, body: { status: 'ok' } })
    expect(await browser.query('account.me')).toMatchObject({ data: { name: 'Ann' } })

    await browser.post('/api/auth/sign-out', {})
    expect(await browser.query('account.me')).toMatchObject({ data: null })
    await browser.post('/api/auth/sign-in/email', { ...owner, email: ' Owner@TEST.example ' })
    expect(await browser.query('account.me')).toMatchObject({ data: { name: 'Ann' } })
  })

  it('lets one of two first visitors in when they come at once', async () => {
    await using server = await startTestServer()
    const answers = await Promise.all(
      ['a@test.example', 'b@test.example'].map((email) =>
        server.visit().post('/api/auth/sign-up/email', { name: 'Ann', ...owner, email }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403])
  })

  it('lets nobody else sign up without an invitation', async () => {
    await using server = await startTestServer()
    await server.visit().settle()
    const answer = await server
      .visit()
      .post('/api/auth/sign-up/email', { name: 'Eve', ...owner, email: 'eve@test.example' })
    expect(answer).toMatchObject({ status: 403, body: { reason: 'server.claimed' } })
  })

  it('makes whoever signs up with an invitation a member, and the link is used up', async () => {
    await using server = await startTestServer()
    const admin = server.visit()
    const churchId = await admin.settle()
    const invitation = await invite(admin, churchId)
    const guest = server.visit()
    const account = { name: 'Ben', email: 'ben@test.example', password: goodPassword, invitation }
    expect((await guest.post('/api/auth/sign-up/email', account)).status).toBe(200)
    expect(await guest.query('church.list')).toMatchObject({ data: [{ id: churchId }] })
    const late = await server
      .visit()
      .post('/api/auth/sign-up/email', { ...account, email: 'late@test.example' })
    expect(late).toMatchObject({ status: 404, body: { reason: 'invitation.taken' } })
  })

  it('keeps an invitation open when the e-mail has an account already', async () => {
    await using server = await startTestServer()
    const admin = server.visit()
    const churchId = await admin.settle()
    const invitation = await invite(admin, churchId)
    const again = await server
      .visit()
      .post('/api/auth/sign-up/email', { name: 'Ann', ...owner, invitation })
    expect(again).toMatchObject({ status: 409, body: { reason: 'account.email_taken' } })
    expect(await admin.query('invitation.list', { churchId })).toMatchObject({ data: [{}] })
  })

  it('asks for the setup code where strangers could come first', async () => {
    await using server = await startTestServer({ host: '0.0.0.0' })
    const browser = server.visit()
    expect(await browser.query('setup.state')).toMatchObject({ data: { needsCode: true } })
    const wrong = await browser.post('/api/auth/sign-up/email', {
      name: 'Eve',
      ...owner,
      setupCode: '000000-000000',
    })
    expect(wrong).toMatchObject({ status: 403, body: { reason: 'setup.wrong_code' } })
    const setupCode = ` ${server.runtime.setupCode} `
    const right = await browser.post('/api/auth/sign-up/email', {
      name: 'Ann',
      ...owner,
      setupCode,
    })
    expect(right.status).toBe(200)
  })

  it.each([
    ['short', 'short', 'input.invalid'],
    ['common', 'Password-1234', 'account.weak_password'],
    ['repeated', 'abababababab', 'account.weak_password'],
    ['half a character', 'twelve \ud800 strings', 'input.invalid'],
  ])('refuses a password that is %s', async (_, password, reason) => {
    await using server = await startTestServer()
    const answer = await server
      .visit()
      .post('/api/auth/sign-up/email', { name: 'Ann', ...owner, password })
    expect(answer).toMatchObject({ status: 400, body: { reason } })
  })

  it.each(['get-session', 'list-sessions', 'update-user', 'delete-user', 'sign-in/social', ''])(
    'offers nothing else of better-auth, as in %s',
    async (path) => {
      await using server = await startTestServer()
      const browser = server.visit()
      await browser.settle()
      expect((await browser.post(`/api/auth/${path}`, {})).status).toBe(404)
      expect((await browser.fetch(`/api/auth/${path}`)).status).toBe(404)
    },
  )
})

describe('cookies', () => {
  it('are for this site alone, and over https for this host alone', async () => {
    await using server = await startTestServer({ publicUrl: 'https://worship.test.example' })
    const browser = server.visit()
    const setupCode = server.runtime.setupCode
    const answer = await browser.post('/api/auth/sign-up/email', {
      name: 'Ann',
      ...owner,
      setupCode,
    })
    const [session = '', cache = ''] = answer.headers.getSetCookie()
    expect(session).toMatch(/^__Host-precentor\.session_token=/)
    expect(cache).toMatch(/^__Host-precentor\.session_data=.*Max-Age=40/)
    for (const cookie of [session, cache]) {
      expect(cookie.split('; ')).toEqual(
        expect.arrayContaining(['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']),
      )
      expect(cookie).not.toMatch(/domain=/i)
    }
    expect(await browser.query('account.me')).toMatchObject({ data: { name: 'Ann' } })
  })

  it('never show the session to scripts', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const token = browser.cookies.get('precentor.session_token') ?? ''
    expect(token).not.toBe('')
    for (const procedure of ['account.me', 'account.get', 'account.listSessions']) {
      const { data } = await browser.query(procedure)
      expect(JSON.stringify(data)).not.toContain(token.slice(0, 12))
    }
  })

  it('are renewed by use, so that the cache spares the database', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    browser.cookies.delete('precentor.session_data')
    await browser.query('account.me')
    expect(browser.cookies.has('precentor.session_data')).toBe(true)
  })
})

describe('a forgotten password', () => {
  it('is replaced by a link that works once and ends every session', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const token = await askForReset(server, owner.email)
    const chosen = { token, newPassword: 'an entirely new song' }
    expect((await server.visit().post('/api/auth/reset-password', chosen)).status).toBe(200)

    browser.cookies.delete('precentor.session_data')
    expect(await browser.query('account.me')).toMatchObject({ data: null })
    expect((await browser.post('/api/auth/sign-in/email', owner)).status).toBe(401)
    const withNew = { email: owner.email, password: chosen.newPassword }
    expect((await browser.post('/api/auth/sign-in/email', withNew)).status).toBe(200)
    const again = await server.visit().post('/api/auth/reset-password', chosen)
    expect(again).toMatchObject({ status: 400, body: { reason: 'reset.bad_link' } })
  })

  it('is not replaced after half an hour', async () => {
    await using server = await startTestServer()
    await server.visit().settle()
    const token = await askForReset(server, owner.email)
    await ask(
      server.database.connectionString,
      `UPDATE verifications SET expires_at = expires_at - interval '30 minutes'`,
    )
    const late = await server
      .visit()
      .post('/api/auth/reset-password', { token, newPassword: 'an entirely new song' })
    expect(late).toMatchObject({ status: 400, body: { reason: 'reset.bad_link' } })
  })

  it('keeps the secret of the link as a hash only', async () => {
    await using server = await startTestServer()
    await server.visit().settle()
    const token = await askForReset(server, owner.email)
    const { connectionString } = server.database
    const rows = await ask(connectionString, 'SELECT identifier, value FROM verifications')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('gets the same answer, as late, for an account that does not exist', async () => {
    await using server = await startTestServer()
    await server.visit().settle()
    const browser = server.visit()
    const answers = []
    for (const email of [owner.email, 'nobody@test.example']) {
      const start = performance.now()
      const { status, body } = await browser.post('/api/auth/request-password-reset', { email })
      answers.push({ status, body })
      expect(performance.now() - start).toBeGreaterThanOrEqual(299)
    }
    expect(answers[0]).toEqual(answers[1])
    expect(await listMails(server.database.db, 'operator', 10)).toHaveLength(1)
  })
})

describe('limits', () => {
  it('answer the eleventh try with 429 and when to come back', async () => {
    await using server = await startTestServer()
    await server.visit().settle()
    const browser = server.visit()
    const wrong = { ...owner, password: 'not the right password' }
    for (let tries = 1; tries <= 10; tries += 1) {
      expect((await browser.post('/api/auth/sign-in/email', wrong)).status).toBe(401)
    }
    const eleventh = await browser.post('/api/auth/sign-in/email', owner)
    expect(eleventh).toMatchObject({ status: 429, body: { reason: 'tries.too_many' } })
    expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(0)
    // The same person elsewhere, and others at the same place, are not locked out.
    expect((await server.visit().post('/api/auth/sign-in/email', owner)).status).toBe(200)
    const other = { ...wrong, email: 'other@test.example' }
    expect((await browser.post('/api/auth/sign-in/email', other)).status).toBe(401)
  })

  it('start anew once the right password was given', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const wrong = { ...owner, password: 'not the right password' }
    for (let tries = 1; tries <= 9; tries += 1) await browser.post('/api/auth/sign-in/email', wrong)
    expect((await browser.post('/api/auth/sign-in/email', owner)).status).toBe(200)
    expect((await browser.post('/api/auth/sign-in/email', wrong)).status).toBe(401)
  })

  it('say the same of accounts that do not exist', async () => {
    await using server = await startTestServer()
    await server.visit().settle()
    const wrong = { password: 'not the right password' }
    const [known, unknown] = await Promise.all(
      [owner.email, 'nobody@test.example'].map(async (email) => {
        const { status, body } = await server
          .visit()
          .post('/api/auth/sign-in/email', { ...wrong, email })
        return { status, body: { ...(body as object), requestId: '' } }
      }),
    )
    expect(known).toEqual(unknown)
    expect(known).toMatchObject({ status: 401, body: { reason: 'account.wrong_credentials' } })
  })
})

async function invite(admin: TestBrowser, churchId: string): Promise<string> {
  const { data } = await admin.mutate('invitation.create', { churchId, role: 'musician' })
  return (data as { link: string }).link.split('/').at(-1) ?? ''
}

/** Asks for a reset link and finds it in the outbox. */
async function askForReset({ visit, database }: TestServer, email: string): Promise<string> {
  await visit().post('/api/auth/request-password-reset', { email })
  const [mail] = await listMails(database.db, 'operator', 1)
  const found = await findMail(database.db, 'operator', mail?.id ?? '')
  return /reset-password\?token=(\S+)/.exec(found?.text ?? '')?.[1] ?? ''
}
