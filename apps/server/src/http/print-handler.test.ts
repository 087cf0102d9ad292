import { describe, expect, it } from 'vitest'
import { startTestServer } from '../testing/start-test-server.ts'
import type { TestBrowser } from '../testing/test-browser.ts'

const chart =
  '{title: Größe}\n{key: G}\n\n{start_of_verse: Verse 1}\n[G]Great is He\n{end_of_verse}\n'

describe('GET /api/print/song', () => {
  it('gives a song as a file with its name', async () => {
    await using server = await startTestServer()
    const { browser, address } = await openSong(server.visit())
    const pdf = await browser.fetch(
      address({ format: 'pdf', isLarge: 'true', columns: '1', capo: '2' }),
    )
    expect(pdf.status).toBe(200)
    expect(String(pdf.body).slice(0, 5)).toBe('%PDF-')
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).toBe(
      `attachment; filename="Groe.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf`,
    )
    expect(pdf.headers.get('cache-control')).toBe('private, no-store')
    const slides = await browser.fetch(address({ format: 'pptx' }))
    expect(slides.headers.get('content-type')).toContain('presentationml')
    const text = await browser.fetch(address({ format: 'chordpro', key: 'A', capo: '2' }))
    expect(text.body).toContain('{capo: 2}')
    expect(text.body).toContain('[G]Great is He')
  })

  it('says what a format cannot hold', async () => {
    await using server = await startTestServer()
    const { browser, address } = await openSong(server.visit())
    const file = await browser.fetch(address({ format: 'openlyrics', capo: '2' }))
    expect(decodeURIComponent(file.headers.get('x-precentor-losses') ?? '')).toContain('capo')
  })

  it('lets nobody in who is not signed in, finds nothing of another church, and checks the address', async () => {
    await using server = await startTestServer()
    const { browser, address } = await openSong(server.visit())
    expect(await server.visit().fetch(address({ format: 'pdf' }))).toMatchObject({ status: 401 })
    const nobody = '01900000-0000-7000-8000-000000000000'
    for (const other of ['churchId', 'songId'])
      expect(await browser.fetch(address({ format: 'pdf', [other]: nobody }))).toMatchObject({
        status: 404,
      })
    const wrongs: readonly Record<string, string>[] = [
      { format: 'docx' },
      { format: 'pdf', columns: '9' },
      { format: 'pdf', key: 'Z' },
    ]
    for (const wrong of wrongs)
      expect(await browser.fetch(address(wrong))).toMatchObject({ status: 400 })
    expect(await browser.fetch(address({ format: 'pdf' }), { method: 'POST' })).toMatchObject({
      status: 405,
    })
  })
})

type Opened = {
  readonly browser: TestBrowser
  readonly address: (fields: Record<string, string>) => string
}

async function openSong(browser: TestBrowser): Promise<Opened> {
  const churchId = await browser.settle()
  const made = await browser.mutate('song.create', {
    churchId,
    title: 'Größe',
    arrangement: { name: 'Default', chart },
  })
  const { id: songId } = made.data as { id: string }
  const address: Opened['address'] = (fields) =>
    `/api/print/song?${new URLSearchParams({ churchId, songId, ...fields }).toString()}`
  return { browser, address }
}
