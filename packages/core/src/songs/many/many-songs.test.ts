import { expectStatements } from '@precentor/db/testing'
import type { SongId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../../testing/index.ts'
import { getSong } from '../get-song.ts'
import { insertTestSongs } from '../testing/insert-test-songs.ts'
import { updateSong } from '../update-song.ts'
import { changeSongs } from './change-songs.ts'
import { revertSongs } from './revert-songs.ts'
import { tabulateSongs } from './tabulate-songs.ts'

describe('many songs at once', () => {
  it.each([1, 10, 100])('are changed in three statements: %i of them', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const songIds = await insert(leader, count)
    const { before } = await expectStatements(3, () =>
      changeSongs(leader, { songIds, addThemes: ['Advent'], language: 'de' }),
    )
    expect(before).toHaveLength(count)
    expect(await getSong(leader, { songId: songIds[0] as SongId })).toMatchObject({
      themes: ['Grace', 'Advent'],
      language: 'de',
    })
  })

  it('change together and back again, but for what somebody changed since', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const songIds = await insert(leader, 3)
    const { before } = await changeSongs(leader, {
      songIds,
      addThemes: ['grace', 'Praise'],
      removeThemes: ['GRACE'],
      isArchived: true,
      isPublicDomain: true,
    })
    const [first, second] = songIds
    if (first === undefined || second === undefined) throw new Error('There are three songs.')
    const song = await getSong(leader, { songId: first })
    expect(song).toMatchObject({ themes: ['grace', 'Praise'], isPublicDomain: true })
    expect(song.archivedAt).not.toBeNull()
    await updateSong(leader, { songId: first, version: song.version, notes: 'Changed since' })
    expect(await revertSongs(leader, { songs: [...before] })).toEqual({
      reverted: 2,
      changedSince: 1,
    })
    expect(await getSong(leader, { songId: second })).toMatchObject({
      themes: ['Grace'],
      archivedAt: null,
      isPublicDomain: false,
    })
    expect((await getSong(leader, { songId: first })).themes).toEqual(['grace', 'Praise'])
  })

  it('tell nothing of songs that stay as they are', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const songIds = await insert(leader, 2)
    expect(await changeSongs(leader, { songIds, addThemes: ['Grace'] })).toEqual({ before: [] })
  })

  it('all stay as they are when one of them is another church’s', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const songIds = await insert(leader, 1)
    const foreign = await insert(world.other.members.leader, 1)
    const both = [...songIds, ...foreign]
    await expect(changeSongs(leader, { songIds: both, language: 'de' })).rejects.toMatchObject({
      code: 'song.not_found',
    })
    expect((await getSong(leader, { songId: songIds[0] as SongId })).language).toBeNull()
    await expect(changeSongs(musician, { songIds, language: 'de' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(revertSongs(musician, { songs: [] })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('are a table with a line for each', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    await insert(leader, 3)
    await insert(world.other.members.leader, 1)
    const { csv } = await expectStatements(1, () => tabulateSongs(musician))
    const lines = csv.trimEnd().split('\r\n')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toBe('Song 0,,,,,4/4,1,Grace,,,,,no,,0')
  })
})

async function insert(leader: Parameters<typeof changeSongs>[0], count: number) {
  const songs = Array.from({ length: count }, (_, number) => ({
    title: `Song ${number}`,
    themes: ['Grace'],
  }))
  return (await insertTestSongs(leader, songs)).map(({ songId }) => songId as SongId)
}
