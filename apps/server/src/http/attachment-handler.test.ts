import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestBrowser } from '../testing/test-browser.ts'

// The smallest WAV file of a second's silence that says what it is.
const wave = Buffer.concat([
  Buffer.from('RIFF'),
  Buffer.from([0x24, 0x10, 0, 0]),
  Buffer.from('WAVEfmt '),
  Buffer.from([16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0]),
  Buffer.from('data'),
  Buffer.from([0, 0x10, 0, 0]),
  Buffer.alloc(4096, 0x80),
])

describe('the files of arrangements over HTTP', () => {
  it('are sent, played in ranges, and kept nowhere else', async () => {
    await using server = await startTestServer({ home: await temporaryHome() })
    const { browser, churchId, arrangementId } = await openSong(server)
    const sent = await send(browser, { churchId, arrangementId }, wave, 'Probe – ganz.wav')
    expect(sent).toMatchObject({ status: 200, body: { kind: 'audio', size: wave.length } })
    const { id } = sent.body as { id: string }
    const path = `/api/attachments/${id}?churchId=${churchId}`

    const whole = await browser.fetch(path)
    expect(whole.status).toBe(200)
    expect(whole.headers.get('content-type')).toBe('audio/wav')
    expect(whole.headers.get('content-length')).toBe(String(wave.length))
    expect(whole.headers.get('content-disposition')).toBe(
      "inline; filename*=UTF-8''Probe%20%E2%80%93%20ganz.wav",
    )
    expect(whole.headers.get('content-security-policy')).toContain('sandbox')
    const part = await browser.fetch(path, { headers: { range: 'bytes=0-3' } })
    expect(part).toMatchObject({ status: 206, body: 'RIFF' })
    expect(part.headers.get('content-range')).toBe(`bytes 0-3/${wave.length}`)
    const tag = whole.headers.get('etag') ?? ''
    expect((await browser.fetch(path, { headers: { 'if-none-match': tag } })).status).toBe(304)
    const outside = await browser.fetch(path, { headers: { range: 'bytes=999999-' } })
    expect(outside.status).toBe(416)
    expect(await readdir(join(server.runtime.settings.home, 'incoming'))).toEqual([])
  })

  it('are refused in words when they are something else, too large, or badly sent', async () => {
    await using server = await startTestServer({ home: await temporaryHome() })
    const { browser, churchId, arrangementId } = await openSong(server)
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    const html = await send(browser, { churchId, arrangementId }, page, 'song.mp3')
    expect(html).toMatchObject({ status: 400, body: { reason: 'attachment.unknown_type' } })
    const large = Buffer.alloc(101 * 1024 * 1024)
    const tooLarge = await send(browser, { churchId, arrangementId }, large, 'song.mp3')
    expect(tooLarge).toMatchObject({ status: 413, body: { reason: 'attachment.too_large' } })
    const form = await browser.fetch(`/api/attachments?churchId=${churchId}`, { method: 'POST' })
    expect(form.status).toBe(415)
    expect((await browser.fetch('/api/attachments', { method: 'DELETE' })).status).toBe(405)
    expect(await readdir(join(server.runtime.settings.home, 'incoming'))).toEqual([])
  })

  it('are nobody else’s', async () => {
    await using server = await startTestServer({ home: await temporaryHome() })
    const { browser, churchId, arrangementId } = await openSong(server)
    const { body } = await send(browser, { churchId, arrangementId }, wave, 'a.wav')
    const path = `/api/attachments/${(body as { id: string }).id}?churchId=${churchId}`
    expect((await server.visit().fetch(path)).status).toBe(401)
    expect((await send(server.visit(), { churchId, arrangementId }, wave, 'a.wav')).status).toBe(
      401,
    )
    const unknown = `/api/attachments/01890000-0000-7000-8000-000000000000?churchId=${churchId}`
    expect((await browser.fetch(unknown)).status).toBe(404)
  })
})

async function openSong(server: TestServer) {
  const browser = server.visit()
  const churchId = await browser.settle()
  const { data } = await browser.mutate('song.create', {
    churchId,
    title: 'Song',
    arrangement: { chart: '[G]Words' },
  })
  const { arrangements } = data as { arrangements: { id: string }[] }
  return { browser, churchId, arrangementId: arrangements[0]?.id ?? '' }
}

async function send(
  browser: TestBrowser,
  to: { readonly churchId: string; readonly arrangementId: string },
  body: Buffer<ArrayBuffer>,
  name: string,
) {
  const { churchId, arrangementId } = to
  return browser.fetch(`/api/attachments?churchId=${churchId}&arrangementId=${arrangementId}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    },
  })
}

async function temporaryHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'precentor-home-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  return home
}
