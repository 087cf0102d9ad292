import { listMails } from '@precentor/db'
import { describe, expect, it } from 'vitest'
import { startTestServer } from '../testing/start-test-server.ts'
import { goodPassword } from '../testing/test-browser.ts'

const owner = { email: 'owner@test.example', password: goodPassword }
const newPassword = 'an entirely new song'

describe('changing one’s password', () => {
  it('asks for the old one, and signs every other place out', async () => {
    await using server = await startTestServer()
    const laptop = server.visit()
    await laptop.settle()
    const phone = server.visit()
    await phone.post('/api/auth/sign-in/email', owner)
    const wrong = { password: 'not the right password', newPassword }
    expect(await laptop.mutate('account.changePassword', wrong)).toMatchObject({
      status: 400,
      reason: 'account.wrong_password',
    })
    await laptop.mutate('account.changePassword', { password: goodPassword, newPassword })
    phone.cookies.delete('precentor.session_data')
    laptop.cookies.delete('precentor.session_data')
    expect((await phone.query('account.get')).status).toBe(401)
    expect((await laptop.query('account.get')).status).toBe(200)
    expect((await phone.post('/api/auth/sign-in/email', owner)).status).toBe(401)
    const withNew = { ...owner, password: newPassword }
    expect((await phone.post('/api/auth/sign-in/email', withNew)).status).toBe(200)
  })

  it('cannot be tried without end in somebody else’s open browser', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const wrong = { password: 'not the right password', newPassword }
    for (let tries = 1; tries <= 10; tries += 1) {
      expect((await browser.mutate('account.changePassword', wrong)).status).toBe(400)
    }
    const last = await browser.mutate('account.changePassword', {
      ...wrong,
      password: goodPassword,
    })
    expect(last).toMatchObject({ status: 429, reason: 'tries.too_many' })
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('refuses a weak one', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const weak = { password: goodPassword, newPassword: 'password-1234' }
    expect(await browser.mutate('account.changePassword', weak)).toMatchObject({
      reason: 'account.weak_password',
    })
  })
})

describe('changing one’s e-mail', () => {
  it('asks for the password, and tells the old address', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const change = { email: 'New@test.example', password: goodPassword }
    const wrong = { ...change, password: 'not the right password' }
    expect(await browser.mutate('account.changeEmail', wrong)).toMatchObject({
      reason: 'account.wrong_password',
    })
    expect((await browser.mutate('account.changeEmail', change)).status).toBe(200)
    expect(await browser.query('account.get')).toMatchObject({
      data: { email: 'new@test.example' },
    })
    expect(await listMails(server.database.db, 'operator', 10)).toMatchObject([
      { recipient: owner.email, subject: 'Your e-mail for Precentor was changed' },
    ])
    const signIn = { email: 'new@test.example', password: goodPassword }
    expect((await server.visit().post('/api/auth/sign-in/email', signIn)).status).toBe(200)
  })

  it('gives an address to one of two who want it at once', async () => {
    await using server = await startTestServer()
    const admin = server.visit()
    const churchId = await admin.settle()
    const { data } = await admin.mutate('invitation.create', { churchId, role: 'musician' })
    const invitation = (data as { link: string }).link.split('/').at(-1)
    const ben = server.visit()
    const account = { name: 'Ben', email: 'ben@test.example', password: goodPassword, invitation }
    await ben.post('/api/auth/sign-up/email', account)
    const change = { email: 'both@test.example', password: goodPassword }
    const results = await Promise.all(
      [admin, ben].map((browser) => browser.mutate('account.changeEmail', change)),
    )
    expect(results.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(results.map(({ reason }) => reason)).toContain('account.email_taken')
  })
})

describe('one’s name and sessions', () => {
  it('are changed and ended by oneself', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    await browser.mutate('account.rename', { name: '  Ann of Grace ' })
    expect(await browser.query('account.get')).toMatchObject({ data: { name: 'Ann of Grace' } })

    const other = server.visit()
    await other.post('/api/auth/sign-in/email', owner)
    expect(await browser.mutate('account.revokeOtherSessions', undefined)).toMatchObject({
      data: 1,
    })
    other.cookies.delete('precentor.session_data')
    expect((await other.query('account.get')).status).toBe(401)
    const { data } = await browser.query('account.listSessions')
    expect(data).toMatchObject([{ isCurrent: true, address: '192.0.2.1' }])
  })

  it('of somebody else are not found', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    const sessionId = '01989898-0000-7000-8000-000000000000'
    expect(await browser.mutate('account.revokeSession', { sessionId })).toMatchObject({
      status: 404,
      reason: 'session.not_found',
    })
  })
})

describe('the outbox', () => {
  it('is where a mail server is not', async () => {
    const mail = { smtpUrl: 'smtp://127.0.0.1:9', from: 'precentor@test.example' }
    await using server = await startTestServer({ mail })
    const browser = server.visit()
    await browser.settle()
    expect(await browser.query('outbox.list')).toMatchObject({ status: 404 })
    expect(await browser.query('setup.state')).toMatchObject({ data: { sendsMail: true } })
  })

  it('gives an owner the link that a member asked for, and notes it', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    await browser.settle()
    await server.visit().post('/api/auth/request-password-reset', { email: owner.email })
    expect((await server.visit().query('outbox.list')).status).toBe(401)
    const { data } = await browser.query('outbox.list')
    const mailId = (data as { id: string }[])[0]?.id
    const read = await browser.mutate('outbox.read', { mailId })
    expect((read.data as { text: string }).text).toContain('/reset-password?token=')
  })

  it('is open at the machine of a development server, and there only', async () => {
    await using server = await startTestServer({ isDevelopment: true })
    await server.visit().settle()
    await server.visit().post('/api/auth/request-password-reset', { email: owner.email })
    const here = { 'x-forwarded-for': '127.0.0.1' }
    const local = await server.visit().fetch('/api/trpc/outbox.list', { headers: here })
    expect(local.status).toBe(200)
    expect((await server.visit().query('outbox.list')).status).toBe(401)
  })
})
