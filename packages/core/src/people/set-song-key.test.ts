import { insertSongs, type NewSongRow } from '@precentor/db'
import { expectStatements } from '@precentor/db/testing'
import type { SongId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import type { ChurchContext } from '../context.ts'
import { openTestWorld, type TestChurch } from '../testing/index.ts'
import { getProfile } from './get-profile.ts'
import { setSongKey } from './set-song-key.ts'

describe('setSongKey', () => {
  it('keeps, changes and forgets a key, for oneself alone', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const [songId] = await addSongs(leader, 1)
    await setSongKey(musician, input(world.home, songId, 'Eb'))
    await setSongKey(musician, input(world.home, songId, 'F#m'))
    expect((await getProfile(musician)).songKeys).toEqual([{ songId, title: 'Song 0', key: 'F#m' }])
    expect((await getProfile(leader)).songKeys).toEqual([])
    await setSongKey(musician, input(world.home, songId, null))
    expect((await getProfile(musician)).songKeys).toEqual([])
  })

  it('loses nothing when two devices set the same key at once', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const [songId] = await addSongs(leader, 1)
    await Promise.all(
      ['C', 'D', 'E', 'F'].map((key) => setSongKey(musician, input(world.home, songId, key))),
    )
    expect((await getProfile(musician)).songKeys).toHaveLength(1)
  })

  it('finds no song of another church', async () => {
    await using world = await openTestWorld()
    const [songId] = await addSongs(world.other.members.leader, 1)
    await expect(
      setSongKey(world.home.members.musician, input(world.home, songId, 'G')),
    ).rejects.toMatchObject({ code: 'song.not_found' })
  })

  it.each([1, 10, 100])('costs a profile two statements with %i keys', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    for (const songId of await addSongs(leader, count)) {
      await setSongKey(leader, input(world.home, songId, 'G'))
    }
    const profile = await expectStatements(2, () => getProfile(leader))
    expect(profile.songKeys).toHaveLength(count)
  })
})

async function addSongs(ctx: ChurchContext, count: number): Promise<SongId[]> {
  const titles = Array.from({ length: count }, (_, index) => `Song ${index}`)
  const songs = await insertSongs(ctx.db, ctx.scope, titles.map(emptySong))
  return songs.map(({ songId }) => songId as SongId)
}

function emptySong(title: string): NewSongRow {
  const song = {
    title,
    otherTitles: [],
    copyright: null,
    ccliNumber: null,
    isPublicDomain: true,
    language: 'en',
    themes: [],
    scriptures: [],
    notes: '',
    lyrics: '',
    authorText: '',
  }
  return { song, authors: [], arrangement: null }
}

function input({ church }: TestChurch, songId: SongId | undefined, key: string | null) {
  if (songId === undefined) throw new Error('There is no song.')
  return { churchId: church.id, songId, key }
}
