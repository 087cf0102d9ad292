import { request as httpRequest } from 'node:http'
import { importLimits } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { startTestServer } from '../testing/start-test-server.ts'
import type { Answer, TestBrowser } from '../testing/test-browser.ts'

const song = '{title: Abide With Me}\n{key: D}\n[D]Abide with [A]me\n'

describe('POST /api/imports/<id>/files', () => {
  it('puts a file into an import, by the name that it has', async () => {
    await using server = await startTestServer()
    const { browser, churchId, importId } = await openImport(server.visit())
    const sent = await send(browser, { churchId, importId }, song, 'Größe & Güte.cho')
    expect(sent).toMatchObject({
      status: 200,
      body: { fileName: 'Größe & Güte.cho', songs: 1, error: null, isRepeated: false },
    })
    expect(sent.headers.get('cache-control')).toBe('no-store')
    const rows = await browser.query('import.rows', { churchId, importId })
    expect(rows.data).toMatchObject({ items: [{ title: 'Abide With Me', state: 'new' }] })
  })

  it('answers for a file that cannot be read, without a failure', async () => {
    await using server = await startTestServer()
    const { browser, churchId, importId } = await openImport(server.visit())
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4])
    const sent = await send(browser, { churchId, importId }, picture, 'a.png')
    expect(sent).toMatchObject({ status: 200, body: { songs: 0, error: expect.any(String) } })
  })

  it('makes of every name a name and no path', async () => {
    await using server = await startTestServer()
    const { browser, churchId, importId } = await openImport(server.visit())
    for (const [name, shown] of [
      ['../../etc/passwd', 'passwd'],
      ['C:\\songs\\amen.cho', 'amen.cho'],
      ['..', 'Unnamed file'],
      ['a\u202egnp.cho\u0000', 'agnp.cho'],
      ['<script>alert(1)</script>', 'script>'],
    ] as const) {
      const sent = await send(browser, { churchId, importId }, song, name)
      expect(sent.body).toMatchObject({ fileName: shown })
    }
  })

  it('reads the notation that is asked for, and knows no other', async () => {
    await using server = await startTestServer()
    const { browser, churchId, importId } = await openImport(server.visit())
    const german = { churchId, importId, notation: 'german' }
    expect(await send(browser, german, '[H7]la [B]la\n')).toMatchObject({ status: 200 })
    const klingon = { churchId, importId, notation: 'klingon' }
    expect(await send(browser, klingon, song)).toMatchObject({ status: 400 })
  })

  it('refuses a file that is too large, also when it hides its size', async () => {
    await using server = await startTestServer()
    const { browser, churchId, importId } = await openImport(server.visit())
    const large = 'x'.repeat(importLimits.fileBytes + 1)
    const announced = await send(browser, { churchId, importId }, large)
    expect(announced).toMatchObject({ status: 413, body: { reason: 'import.file_too_large' } })
    const path = address({ churchId, importId })
    expect(await sendChunked(server.url, path, browser, large)).toBe(413)
    const rows = await browser.query('import.rows', { churchId, importId })
    expect(rows.data).toMatchObject({ items: [] })
  })

  it('lets nobody in who is not signed in, and no foreign page', async () => {
    await using server = await startTestServer()
    const { browser, churchId, importId } = await openImport(server.visit())
    expect(await send(server.visit(), { churchId, importId }, song)).toMatchObject({ status: 401 })
    const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    expect(await send(browser, { churchId, importId }, song, 'a.cho', foreign)).toMatchObject({
      status: 403,
    })
    const form = { 'content-type': 'text/plain' }
    expect(await send(browser, { churchId, importId }, song, 'a.cho', form)).toMatchObject({
      status: 415,
    })
    expect(await browser.fetch(address({ churchId, importId }))).toMatchObject({ status: 405 })
  })

  it('lets tokens in that may write, and no others', async () => {
    await using server = await startTestServer()
    const { browser, churchId, importId } = await openImport(server.visit())
    for (const [scope, status] of [
      ['write', 200],
      ['read', 403],
    ] as const) {
      const made = await browser.mutate('account.createToken', {
        name: scope,
        scope,
        expiresInDays: null,
      })
      const { secret } = made.data as { secret: string }
      const bearer = { authorization: `Bearer ${secret}` }
      const sent = await send(server.visit(), { churchId, importId }, song, 'a.cho', bearer)
      expect(sent.status).toBe(status)
    }
  })

  it('finds nothing at the address of another church or import', async () => {
    await using server = await startTestServer()
    const { browser, churchId, importId } = await openImport(server.visit())
    const nobody = '01900000-0000-7000-8000-000000000000'
    for (const [other, status] of [
      [{ churchId: nobody }, 404],
      [{ importId: nobody }, 404],
      [{ churchId: 'x' }, 400],
      [{ importId: "1' OR 1=1" }, 400],
    ] as const) {
      const sent = await send(browser, { churchId, importId, ...other }, song)
      expect(sent.status).toBe(status)
    }
  })
})

async function openImport(
  browser: TestBrowser,
): Promise<{ browser: TestBrowser; churchId: string; importId: string }> {
  const churchId = await browser.settle()
  const { data } = await browser.mutate('import.create', { churchId })
  return { browser, churchId, importId: (data as { id: string }).id }
}

type Address = { churchId: string; importId: string; notation?: string }

function address({ importId, ...search }: Address): string {
  return `/api/imports/${encodeURIComponent(importId)}/files?${new URLSearchParams(search).toString()}`
}

async function send(
  browser: TestBrowser,
  to: Address,
  body: string | Buffer<ArrayBuffer>,
  name = 'song.cho',
  headers: Record<string, string> = {},
): Promise<Answer> {
  return browser.fetch(address(to), {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      ...headers,
    },
    body,
  })
}

/** Sends without saying how much comes; gives the status. */
async function sendChunked(
  url: string,
  path: string,
  browser: TestBrowser,
  body: string,
): Promise<number | undefined> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return new Promise((resolve, reject) => {
    const sending = httpRequest(new URL(path, url), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream' },
    })
    sending.on('response', (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sending.on('error', reject)
    sending.write(body.slice(0, 100))
    sending.end(body.slice(100))
  })
}
