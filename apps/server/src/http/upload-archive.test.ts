import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

describe('a zip file that is put into an import', () => {
  it('comes in file by file, and says what stayed in it', async () => {
    await using server = await startTestServer()
    const { send, rows } = await openImport(server)
    const songs = Object.fromEntries(
      Array.from({ length: 120 }, (_, number) => [
        `songs/${number}.cho`,
        strToU8(`{title: Song ${number}}\n[G]la la ${number}\n`),
      ]),
    )
    const answer = await send(zipSync({ ...songs, '../../evil.cho': strToU8('x') }))
    expect(answer.status).toBe(200)
    const { files, left } = answer.body as { files: { songs: number }[]; left: { name: string }[] }
    expect(files.reduce((sum, file) => sum + file.songs, 0)).toBe(120)
    expect(left.map(({ name }) => name)).toEqual(['../../evil.cho'])
    expect(await rows()).toBe(100)
  })

  it('is refused in words when it is damaged or a bomb, and leaves nothing behind', async () => {
    await using server = await startTestServer()
    const { send, rows } = await openImport(server)
    const bomb = zipSync({ 'zeros.cho': new Uint8Array(60 * 1024 * 1024) })
    for (const bytes of [bomb, strToU8('PK\u0003\u0004 and then nothing'), strToU8('no zip')]) {
      expect(await send(bytes)).toMatchObject({
        status: 400,
        body: { reason: 'import.archive_refused', message: expect.stringMatching(/archive/) },
      })
    }
    expect(await rows()).toBe(0)
  })
})

async function openImport(server: TestServer) {
  const browser = server.visit()
  const churchId = await browser.settle()
  const { data } = await browser.mutate('import.create', { churchId })
  const importId = (data as { id: string }).id
  return {
    send: (bytes: Uint8Array) =>
      browser.fetch(`/api/imports/${importId}/files?churchId=${churchId}`, {
        method: 'POST',
        body: new Uint8Array(bytes),
        headers: { 'content-type': 'application/zip', 'x-file-name': 'songs.zip' },
      }),
    /** How many rows the first page of the import has; a hundred at most. */
    rows: async () => {
      const answer = await browser.query('import.rows', { churchId, importId, limit: 100 })
      return (answer.data as { items: unknown[] }).items.length
    },
  }
}
