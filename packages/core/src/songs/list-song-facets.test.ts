import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { listSongFacets } from './list-song-facets.ts'
import { insertTestSongs } from './testing/insert-test-songs.ts'

describe('listSongFacets', () => {
  it('counts what songs can be filtered by, the most frequent first', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    await insertTestSongs(leader, [
      { title: 'One', key: 'G', tempo: 80, themes: ['grace', 'cross'], language: 'en' },
      { title: 'Two', key: 'G', tempo: 81, themes: ['grace'], language: 'en' },
      { title: 'Three', key: 'Em', tempo: 115, themes: [], language: 'de' },
      { title: 'Four' },
    ])
    expect(await listSongFacets(musician)).toEqual({
      keys: [
        { value: 'G', count: 2 },
        { value: 'Em', count: 1 },
      ],
      themes: [
        { value: 'grace', count: 2 },
        { value: 'cross', count: 1 },
      ],
      languages: [
        { value: 'en', count: 2 },
        { value: 'de', count: 1 },
      ],
      tempos: [
        { value: 'medium', count: 2 },
        { value: 'slow', count: 1 },
      ],
      songs: 4,
      archived: 0,
    })
  })

  it('is empty in a church without songs, whatever others have', async () => {
    await using world = await openTestWorld()
    await insertTestSongs(world.home.members.leader, [
      { title: 'One', key: 'G', themes: ['grace'] },
    ])
    expect(await listSongFacets(world.other.members.owner)).toEqual({
      keys: [],
      themes: [],
      languages: [],
      tempos: [],
      songs: 0,
      archived: 0,
    })
  })

  it.each([1, 10, 100])('sends one statement for %i songs', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await insertTestSongs(
      leader,
      Array.from({ length: count }, (_, n) => ({ title: `Song ${n}`, themes: [`theme ${n}`] })),
    )
    const facets = await expectStatements(1, () => listSongFacets(leader))
    expect(facets.themes).toHaveLength(count)
  })
})
