import { expectStatements } from '@precentor/db/testing'
import type { SongId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { setSongKey } from '../people/index.ts'
import { openTestWorld } from '../testing/index.ts'
import { createArrangement } from './create-arrangement.ts'
import { createSong } from './create-song.ts'
import { getSong } from './get-song.ts'
import { insertTestPlan, insertTestSongs } from './testing/insert-test-songs.ts'

describe('getSong', () => {
  it('says where the song was used, latest first, and drafts to those who edit', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const songs = await insertTestSongs(leader, [{ title: 'Song', key: 'G' }])
    const songId = songs[0]?.songId as SongId
    await insertTestPlan(leader, '2026-11-08', songs)
    await insertTestPlan(leader, '2026-12-24', songs, 'draft')
    const { usage } = await getSong(leader, { songId })
    expect(usage).toMatchObject([
      { date: '2026-12-24', status: 'draft', key: 'G', planTitle: '' },
      { date: '2026-11-08', status: 'published', serviceType: 'Service 2026-11-08 published' },
    ])
    const seen = await getSong(musician, { songId })
    expect(seen.usage.map(({ date }) => date)).toEqual(['2026-11-08'])
  })

  it('knows each member’s own key', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id: songId } = await createSong(leader, { title: 'Song' })
    const churchId = world.home.church.id
    await setSongKey(musician, { churchId, songId, key: 'Eb' })
    expect((await getSong(musician, { songId })).myKey).toBe('Eb')
    expect((await getSong(leader, { songId })).myKey).toBeNull()
  })

  it.each([1, 10, 100])('sends two statements for %i arrangements and uses', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const songs = await insertTestSongs(leader, [{ title: 'Song', author: 'Somebody' }])
    const songId = songs[0]?.songId as SongId
    await insertTestPlan(leader, '2026-11-08', Array.from({ length: count }, () => songs).flat())
    for (let n = 1; n < Math.min(count, 20); n += 1) await createArrangement(leader, { songId })
    const song = await expectStatements(2, () => getSong(leader, { songId }))
    expect(song.usage).toHaveLength(count)
    expect(song.arrangements).toHaveLength(Math.min(count, 20))
  })
})
