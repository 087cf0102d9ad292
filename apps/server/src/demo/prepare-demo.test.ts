import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ask } from '../embedded-database/testing/ask.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { prepareDemo } from './prepare-demo.ts'

const demo = { email: 'demo@precentor.example', password: 'seven golden lampstands' }

describe('the sample church', () => {
  it('has songs, a plan, and somebody of each role to sign in as', async () => {
    await using server = await startTestServer()
    const note = await prepareDemo(server.runtime.context, demo, await temporaryHome())
    expect(note).toContain('demo@precentor.example with the password seven golden lampstands')
    for (const [mailbox, role] of [
      ['demo', 'owner'],
      ['admin', 'admin'],
      ['leader', 'leader'],
      ['musician', 'musician'],
      ['bass', 'musician'],
    ]) {
      const { churchId, browser } = await signIn(server, `${mailbox}@precentor.example`)
      expect(await browser.query('church.list')).toMatchObject({
        data: [{ name: 'Sample Church', role }],
      })
      const songs = await browser.query('song.list', { churchId, sort: 'title' })
      expect((songs.data as { total: number }).total).toBeGreaterThanOrEqual(40)
    }
  })

  it('is made once, whatever happens to its password and its members', async () => {
    await using server = await startTestServer()
    const home = await temporaryHome()
    const { context } = server.runtime
    await prepareDemo(context, demo, home)
    const { browser, churchId } = await signIn(server, demo.email)
    const before = await countRows(server)
    const change = { password: demo.password, newPassword: 'an entirely new song' }
    await browser.mutate('account.changePassword', change)
    expect(await prepareDemo(context, demo, home)).toBe(
      'Sample church: demo@precentor.example, with the password you chose.',
    )
    expect(await countRows(server)).toEqual(before)
    expect(await browser.query('member.list', { churchId })).toMatchObject({ data: { total: 5 } })
  })

  it('gets a made-up password that only this account can read, and keeps it', async () => {
    await using server = await startTestServer()
    const home = await temporaryHome()
    const made = { ...demo, password: null }
    const note = await prepareDemo(server.runtime.context, made, home)
    const file = join(home, 'demo-password')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(note).toContain(await readFile(file, 'utf8'))
    expect(await prepareDemo(server.runtime.context, made, home)).toBe(note)
  })

  it('stays away from a server with people of its own', async () => {
    await using server = await startTestServer()
    const browser = server.visit()
    const churchId = await browser.settle()
    for (const email of [demo.email, 'owner@test.example']) {
      const note = await prepareDemo(
        server.runtime.context,
        { ...demo, email },
        await temporaryHome(),
      )
      expect(note).toContain('nothing was added')
    }
    expect(await browser.query('song.list', { churchId, sort: 'title' })).toMatchObject({
      data: { total: 0 },
    })
  })

  it('makes room for an owner who is called like one of its people', async () => {
    await using server = await startTestServer()
    const home = await temporaryHome()
    const note = await prepareDemo(
      server.runtime.context,
      { ...demo, email: 'Leader@church.example' },
      home,
    )
    expect(note).toContain('leader-2@church.example (leader)')
  })
})

async function signIn(server: TestServer, email: string) {
  const browser = server.visit()
  const { password } = demo
  await browser.post('/api/auth/sign-in/email', { email, password })
  const { data } = await browser.query('church.list')
  return { browser, churchId: (data as { id: string }[])[0]?.id }
}

async function countRows(server: TestServer): Promise<unknown> {
  const sql = `SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM churches) AS churches,
    (SELECT count(*) FROM songs) AS songs, (SELECT count(*) FROM plans) AS plans`
  return ask(server.database.connectionString, sql)
}

async function temporaryHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'precentor-demo-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  return home
}
