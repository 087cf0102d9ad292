import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../../../server/src/testing/start-test-server.ts'
import { goodPassword, type TestBrowser } from '../../../server/src/testing/test-browser.ts'
import { runCommand } from '../testing/run-command.ts'

let server: TestServer
let owner: string
let musician: string

beforeAll(async () => {
  server = await startTestServer()
  const admin = server.visit()
  const churchId = await admin.settle()
  owner = await makeToken(admin)
  const { data } = await admin.mutate('invitation.create', { churchId, role: 'musician' })
  const invitation = (data as { link: string }).link.split('/').at(-1)
  const ben = server.visit()
  const account = { name: 'Ben', email: 'ben@test.example', password: goodPassword }
  await ben.post('/api/auth/sign-up/email', { ...account, invitation })
  musician = await makeToken(ben)
})

afterAll(async () => server[Symbol.asyncDispose]())

describe('precentor health', () => {
  it('tells how the server is, and ends with 0 when nothing needs help', async () => {
    const { code, out, err } = await runCommand(['health', '--url', server.url, '--token', owner])
    const [readiness, summary, ...checks] = out.trimEnd().split('\n')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(readiness).toMatch(/^Ready for Sunday/)
    expect(summary).toMatch(/^[A-Z].*\.$/)
    expect(checks.join('\n')).toMatch(/^ {2}[✓!] Database +[A-Z].*\.$/m)
  })

  it('gives the whole report as JSON, with settings from the environment', async () => {
    // A token read from a file ends with its line.
    const settings = { PRECENTOR_URL: server.url, PRECENTOR_TOKEN: `${owner}\n` }
    const { code, out, err } = await runCommand(['health', '--json'], settings)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(JSON.parse(out)).toMatchObject({
      state: expect.stringMatching(/^(well|watch)$/),
      summary: expect.any(String),
      checks: expect.arrayContaining([
        expect.objectContaining({ name: 'Database', state: 'well', advice: null }),
      ]),
    })
  })

  it.each([
    ['a wrong token', () => [server.url, 'pct_wrong'], /^The server does not know this token/],
    ['a musician’s token', () => [server.url, musician], /admin/],
    ['no server', () => ['http://127.0.0.1:9', owner], /^The server could not be reached/],
    ['an empty token', () => [server.url, ''], /^A token is missing/],
    ['what cannot be a token', () => [server.url, 'pct_✗'], /^This is no token/],
    ['an address without a scheme', () => ['localhost:3000', owner], /is no address/],
    ['what is no address', () => ['over there', owner], /is no address/],
  ])('ends with 1 and one sentence on %s', async (_case, given, sentence) => {
    const [url = '', token = ''] = given()
    const { code, out, err } = await runCommand(['health', '--url', url, '--token', token])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(sentence)
    expect(err).toMatch(/^[^\n]+\n$/)
  })

  it('ends with 1 and one sentence without any token', async () => {
    const { code, err } = await runCommand(['health', '--url', server.url])
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^A token is missing.*\n$/),
    })
  })
})

async function makeToken(browser: TestBrowser): Promise<string> {
  const input = { name: 'terminal', scope: 'read', expiresInDays: null }
  const { data } = await browser.mutate('account.createToken', input)
  return (data as { secret: string }).secret
}
