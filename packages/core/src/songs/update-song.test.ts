import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { createSong } from './create-song.ts'
import { getSong } from './get-song.ts'
import { listSongs } from './list-songs.ts'
import { updateSong } from './update-song.ts'

const authors = [
  { name: 'Isaac Watts', role: 'words' as const },
  { name: 'Lowell Mason', role: 'music' as const },
]

describe('updateSong', () => {
  it('changes what is named and leaves the rest', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createSong(leader, { title: 'Joy', copyright: 'Mine', themes: ['advent'] })
    const song = await updateSong(leader, {
      songId: id,
      version: 1,
      title: 'Joy to the World',
      authors,
    })
    expect(song).toMatchObject({
      title: 'Joy to the World',
      authors,
      copyright: 'Mine',
      themes: ['advent'],
      version: 2,
    })
  })

  it('empties what is set to nothing', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createSong(leader, { title: 'Joy', authors, copyright: 'Mine' })
    const song = await updateSong(leader, { songId: id, version: 1, authors: [], copyright: '' })
    expect(song).toMatchObject({ authors: [], copyright: null })
  })

  it('lets the search find new titles and authors, and forget old ones', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createSong(leader, { title: 'Working title', authors })
    await updateSong(leader, { songId: id, version: 1, title: 'Joy', authors: authors.slice(1) })
    const total = async (query: string) =>
      (await listSongs(leader, { query, limit: 1, archived: false })).total
    expect(await Promise.all(['joy', 'lowell', 'working', 'isaac'].map(total))).toEqual([
      1, 1, 0, 0,
    ])
  })

  it('names a conflict, with the song as the other person left it', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const { id } = await createSong(leader, { title: 'Joy', authors })
    await updateSong(admin, { songId: id, version: 1, title: 'Theirs' })
    await expect(
      updateSong(leader, { songId: id, version: 1, title: 'Mine', authors: [] }),
    ).rejects.toMatchObject({
      kind: 'conflict',
      code: 'song.changed',
      details: { current: { title: 'Theirs', version: 2, authors } },
    })
    expect(await getSong(leader, { songId: id })).toMatchObject({ title: 'Theirs', authors })
  })

  it('lets one of two win who save at the same time', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createSong(leader, { title: 'Joy' })
    const results = await Promise.allSettled(
      ['One', 'Two', 'Three'].map((title) =>
        updateSong(leader, { songId: id, version: 1, title, authors }),
      ),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await getSong(leader, { songId: id })).toMatchObject({ version: 2, authors })
  })

  it('finds no song of another church', async () => {
    await using world = await openTestWorld()
    const { id } = await createSong(world.home.members.leader, { title: 'Ours' })
    const input = { songId: id, version: 1, title: 'Theirs' }
    await expect(updateSong(world.other.members.owner, input)).rejects.toMatchObject({
      code: 'song.not_found',
    })
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id } = await createSong(leader, { title: 'Ours' })
    await expect(
      updateSong(musician, { songId: id, version: 1, title: 'Mine' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('sends six statements at most', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createSong(leader, { title: 'Joy' })
    const song = await expectStatements(6, () =>
      updateSong(leader, { songId: id, version: 1, authors }),
    )
    expect(song.version).toBe(2)
  })
})
