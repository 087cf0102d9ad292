import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import type { ChurchContext } from '../context.ts'
import { openTestWorld } from '../testing/index.ts'
import { archiveSong } from './archive-song.ts'
import { listSongs } from './list-songs.ts'
import { insertTestPlan, insertTestSongs } from './testing/insert-test-songs.ts'
import type { SongId } from '@precentor/schemas'

type Input = Partial<Parameters<typeof listSongs>[1]>

const list = (ctx: ChurchContext, input: Input = {}) =>
  listSongs(ctx, { limit: 50, archived: false, ...input })

const titles = async (ctx: ChurchContext, input: Input = {}) =>
  (await list(ctx, input)).items.map(({ title }) => title)

describe('listSongs', () => {
  it('sorts titles without case, accents and the quotation mark some begin with', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    await insertTestSongs(
      leader,
      ['zion', 'Écoutez', '’Tis so sweet', 'Easter', '“Abba”', 'été'].map((title) => ({ title })),
    )
    expect(await titles(musician)).toEqual([
      '“Abba”',
      'Easter',
      'Écoutez',
      'été',
      '’Tis so sweet',
      'zion',
    ])
  })

  it('says when a song was last used and how often, counting published plans up to today', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const [often, once, never] = await insertTestSongs(leader, [
      { title: 'Often' },
      { title: 'Once' },
      { title: 'Never' },
    ])
    if (!often || !once || !never) throw new Error('Songs are missing.')
    // The test's day is 2026-11-20 in the church's zone.
    await insertTestPlan(leader, '2026-11-20', [often, often])
    await insertTestPlan(leader, '2026-11-08', [often, once])
    await insertTestPlan(leader, '2026-11-21', [often, never])
    await insertTestPlan(leader, '2026-11-15', [never], 'draft')
    const page = await list(leader, { sort: 'lastUsed' })
    expect(
      page.items.map(({ title, lastUsed, timesUsed }) => [title, lastUsed, timesUsed]),
    ).toEqual([
      ['Often', '2026-11-20', 2],
      ['Once', '2026-11-08', 1],
      ['Never', null, 0],
    ])
  })

  it('filters by key, theme, tempo and language together with words', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await insertTestSongs(leader, [
      { title: 'Slow G', key: 'G', tempo: 80, themes: ['grace'], language: 'en' },
      { title: 'Quick G', key: 'G', tempo: 116, themes: ['grace', 'praise'], language: 'de' },
      { title: 'Slow Em', key: 'Em', tempo: 81, themes: [], language: 'en' },
    ])
    expect(await titles(leader, { key: 'G' })).toEqual(['Quick G', 'Slow G'])
    expect(await titles(leader, { key: 'G', theme: 'praise' })).toEqual(['Quick G'])
    expect(await titles(leader, { tempo: 'slow' })).toEqual(['Slow G'])
    expect(await titles(leader, { tempo: 'medium' })).toEqual(['Slow Em'])
    expect(await titles(leader, { tempo: 'fast' })).toEqual(['Quick G'])
    expect(await titles(leader, { language: 'en', query: 'slow' })).toEqual(['Slow Em', 'Slow G'])
    expect(await titles(leader, { language: 'fr' })).toEqual([])
  })

  it('lists archived songs apart', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const [gone] = await insertTestSongs(leader, [{ title: 'Gone' }, { title: 'Here' }])
    await archiveSong(leader, { songId: gone?.songId as SongId })
    expect(await titles(leader)).toEqual(['Here'])
    expect(await titles(leader, { archived: true, query: 'gone' })).toEqual(['Gone'])
    // A hit among the archived does not keep the list from forgiving typing errors.
    expect(await titles(leader, { query: 'hree' })).toEqual(['Here'])
  })

  it.each(['title', 'lastUsed', 'newest', 'relevance'] as const)(
    'gives every song once, page by page, sorted by %s, while others are added',
    async (sort) => {
      await using world = await openTestWorld()
      const { leader } = world.home.members
      const songs = Array.from({ length: 25 }, (_, n) => ({ title: `Song ${'abcde'[n % 5]}` }))
      const inserted = await insertTestSongs(leader, songs)
      await insertTestPlan(leader, '2026-11-08', inserted.slice(0, 7))
      const seen: string[] = []
      let cursor: string | null | undefined
      for (let page = 0; page < 10 && cursor !== null; page += 1) {
        const input = cursor === undefined ? {} : { cursor }
        const { items, nextCursor } = await list(leader, {
          ...input,
          limit: 6,
          query: 'song',
          sort,
        })
        seen.push(...items.map(({ id }) => id))
        cursor = nextCursor
        // The first in every order but the newest: nobody who is further on sees it.
        if (page === 0) await insertTestSongs(leader, [{ title: 'Song' }])
      }
      const known = inserted.map(({ songId }) => songId)
      expect(seen.filter((id) => known.includes(id)).toSorted()).toEqual(known.toSorted())
      expect(new Set(seen).size).toBe(seen.length)
    },
  )

  it('counts the songs of all pages, and says so on an empty page too', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await insertTestSongs(leader, [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }])
    const first = await list(leader, { limit: 2 })
    expect(first).toMatchObject({ total: 3, items: [{ title: 'One' }, { title: 'Three' }] })
    const second = await list(leader, { limit: 2, cursor: first.nextCursor ?? '' })
    expect(second).toMatchObject({ total: 3, items: [{ title: 'Two' }], nextCursor: null })
    expect(await list(leader, { query: 'nothing of the kind' })).toMatchObject({
      total: 0,
      items: [],
    })
  })

  it.each([
    'x',
    '',
    Buffer.from('["title",0,"\0","x"]').toString('base64url'),
    Buffer.from('["newest",0,"a","01a1fc17-bb01-7ffd-bf9b-74e3ec08cf50"]').toString('base64url'),
    Buffer.from('["title","0; DROP TABLE songs","a",""]').toString('base64url'),
  ])('refuses a cursor that it did not write: %j', async (cursor) => {
    await using world = await openTestWorld()
    await expect(list(world.home.members.musician, { cursor })).rejects.toMatchObject({
      code: 'cursor.invalid',
    })
  })

  it('shows another church nothing, whatever it asks', async () => {
    await using world = await openTestWorld()
    await insertTestSongs(world.home.members.leader, [
      { title: 'Ours', lyrics: 'Secret words', key: 'G', themes: ['grace'] },
    ])
    const stranger = world.other.members.owner
    for (const input of [{}, { query: 'secret' }, { query: 'secrte' }, { key: 'G' }]) {
      expect(await list(stranger, input)).toMatchObject({ items: [], total: 0 })
    }
  })

  it.each([1, 10, 100])('sends one statement for %i songs, searched or not', async (count) => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const songs = Array.from({ length: count }, (_, n) => ({
      title: `Song ${n}`,
      author: `Author ${n}`,
      lyrics: `Line of song ${n}`,
    }))
    await insertTestPlan(leader, '2026-11-08', await insertTestSongs(leader, songs))
    for (const input of [{}, { query: 'song' }, { query: 'sogn' }, { sort: 'lastUsed' as const }]) {
      const page = await expectStatements(1, () => list(musician, { ...input, limit: 100 }))
      expect(page.items).toHaveLength(count)
    }
  })
})
