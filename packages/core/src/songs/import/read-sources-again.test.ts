import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../../testing/index.ts'
import { getImportSource } from './get-import-source.ts'
import { readSourcesAgain } from './read-sources-again.ts'
import { readSongFile } from './read-song-file.ts'
import { commitAll, dropFiles, rowsOf } from './testing/drop-files.ts'
import type { SongFile } from './found-song.ts'

describe('reading kept files once more', () => {
  it('finds nothing where they say what they said before', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await commitAll(leader, await dropFiles(leader, files(3)))
    expect(await readSourcesAgain(leader, {}, read)).toEqual({
      importId: null,
      read: 3,
      changed: 0,
      total: 3,
      nextCursor: expect.any(String),
    })
  })

  it('puts what reads differently into an import, and leaves the library alone', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await commitAll(leader, await dropFiles(leader, files(3)))
    const { importId, changed } = await readSourcesAgain(leader, {}, better)
    expect(changed).toBe(1)
    if (importId === null) throw new Error('There is no import.')
    const rows = await rowsOf(leader, importId)
    expect(rows).toMatchObject([{ title: 'Song 1', state: 'changed' }])
    const row = rows[0]
    if (row === undefined) throw new Error('There is no row.')
    const { song } = await getImportSource(leader, { sourceId: row.sourceId, position: 0 })
    expect(song?.libraryChart).toContain('la la 1')
    expect(song?.chart).toContain('read better')
    // The newest reading counts: the next time there is nothing to see.
    expect(await readSourcesAgain(leader, {}, better)).toMatchObject({ changed: 0, importId: null })
  })

  it('goes on where it stopped, in the import that it began', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await dropFiles(leader, files(60))
    const first = await readSourcesAgain(leader, {}, better)
    const second = await readSourcesAgain(
      leader,
      { cursor: first.nextCursor ?? '', ...(first.importId && { importId: first.importId }) },
      better,
    )
    expect(first.read + second.read).toBe(60)
    expect(second.importId ?? first.importId).toBe(first.importId ?? second.importId)
    expect(first.changed + second.changed).toBe(1)
  })

  it('reads nothing of another church, and nothing for musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    await dropFiles(leader, files(1))
    expect(await readSourcesAgain(world.other.members.leader, {}, better)).toMatchObject({
      read: 0,
      total: 0,
    })
    await expect(readSourcesAgain(musician, {}, better)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

const read = async (file: SongFile) => readSongFile(file)

/** A reader that has learnt something about one of the songs. */
const better = async (file: SongFile) => {
  const text = new TextDecoder().decode(file.bytes)
  if (!text.includes('{title: Song 1}')) return readSongFile(file)
  return readSongFile({ ...file, bytes: new TextEncoder().encode(`${text}[C]read better\n`) })
}

function files(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      `${number}.cho`,
      `{title: Song ${number}}\n[G]la la ${number}\n`,
    ]),
  )
}
