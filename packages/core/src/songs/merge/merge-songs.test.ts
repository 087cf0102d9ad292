import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../../testing/index.ts'
import { createArrangement } from '../create-arrangement.ts'
import { createSong } from '../create-song.ts'
import { getSong } from '../get-song.ts'
import { listSongs } from '../list-songs.ts'
import { updateSong } from '../update-song.ts'
import { keepSongsApart } from './keep-songs-apart.ts'
import { listDuplicates } from './list-duplicates.ts'
import { mergeSongs } from './merge-songs.ts'
import { unmergeSongs } from './unmerge-songs.ts'

describe('songs that look like one', () => {
  it('are found by number, by words, and by title and first line together', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const make = (title: string, chart: string, ccliNumber?: string) =>
      createSong(leader, { title, arrangement: { chart }, ...(ccliNumber && { ccliNumber }) })
    await make('Amazing Grace', '[G]Amazing grace how sweet the sound', '22025')
    await make('Chains Gone', '[G]My chains are gone', '22025')
    await make('Be Thou My Vision', '[D]Be thou my vision O Lord of my heart')
    await make('Be Thou My Vison', '[C]Be thou my vision, o Lord of my heart\n[C]Naught be')
    await make('Holy Holy Holy', '[D]Lord God almighty')
    await make('Sanctus', '[E]Lord God almighty')
    await make('Kyrie 1', '[C]Kyrie eleison')
    await make('Kyrie 2', '[C]Kyrie eleison imas')
    const { items } = await expectStatements(2, () => listDuplicates(leader))
    expect(
      items.map(({ reason, songs }) => [reason, songs.map(({ title }) => title).toSorted()]),
    ).toEqual([
      ['ccli', ['Amazing Grace', 'Chains Gone']],
      ['text', ['Holy Holy Holy', 'Sanctus']],
      ['title', ['Be Thou My Vision', 'Be Thou My Vison']],
    ])
  })

  it('are looked for in two statements, however many there are', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    for (let count = 0; count < 10; count += 1) {
      await createSong(leader, { title: 'Twin', arrangement: { chart: '[C]The same words' } })
    }
    const { items } = await expectStatements(2, () => listDuplicates(leader))
    expect(items.map(({ songs }) => songs.length)).toEqual([10])
  })

  it('are not shown again once somebody said that they differ', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const [first, second] = await twins(leader)
    await keepSongsApart(leader, { songIds: [second.id, first.id] })
    expect((await listDuplicates(leader)).items).toEqual([])
  })
})

describe('two songs that become one', () => {
  it('keep their arrangements, their words and what each of them said', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const kept = await createSong(leader, {
      title: 'Kept',
      themes: ['Grace'],
      arrangement: { name: 'One', chart: '[G]First words' },
    })
    const merged = await createSong(leader, {
      title: 'Merged',
      themes: ['grace', 'Praise'],
      copyright: 'Nobody',
      authors: [{ name: 'Ann', role: 'words' }],
      arrangement: { name: 'Two', chart: '[A]Second words' },
    })
    await createArrangement(leader, { songId: merged.id, name: 'Three', chart: '[B]Third' })
    await mergeSongs(leader, { keptSongId: kept.id, mergedSongId: merged.id })
    const song = await getSong(leader, { songId: kept.id })
    expect(song).toMatchObject({
      title: 'Kept',
      otherTitles: ['Merged'],
      themes: ['Grace', 'Praise'],
      copyright: 'Nobody',
      authors: [{ name: 'Ann', role: 'words' }],
    })
    expect(song.arrangements.map(({ name }) => name)).toEqual(['One', 'Two', 'Three'])
    expect(await getSong(leader, { songId: merged.id })).toMatchObject({
      mergedIntoId: kept.id,
      arrangements: [],
    })
    const found = await listSongs(leader, { query: 'second words', limit: 5, archived: false })
    expect(found.items.map(({ id }) => id)).toEqual([kept.id])
  })

  it('are parted again as they were', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const [kept, merged] = await twins(leader)
    const before = [await getSong(leader, { songId: kept.id })]
    const { songMergeId } = await mergeSongs(leader, {
      keptSongId: kept.id,
      mergedSongId: merged.id,
    })
    expect(await unmergeSongs(leader, { songMergeId })).toEqual({ detailsStay: false })
    const after = await getSong(leader, { songId: kept.id })
    expect({ ...after, version: 0 }).toEqual({ ...before[0], version: 0 })
    expect(await getSong(leader, { songId: merged.id })).toMatchObject({
      mergedIntoId: null,
      archivedAt: null,
      arrangements: [{ name: 'Standard' }],
    })
    await expect(unmergeSongs(leader, { songMergeId })).rejects.toMatchObject({
      code: 'merge.not_found',
    })
  })

  it('are parted step by step where three became one', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const [kept, second] = await twins(leader)
    const third = await createSong(leader, { title: 'Third', themes: ['Praise'] })
    const keptSongId = kept.id
    const merges = [
      await mergeSongs(leader, { keptSongId, mergedSongId: second.id }),
      await mergeSongs(leader, { keptSongId, mergedSongId: third.id }),
    ]
    for (const merge of merges.toReversed()) {
      expect(await unmergeSongs(leader, merge)).toEqual({ detailsStay: false })
    }
    expect(await getSong(leader, { songId: kept.id })).toMatchObject({
      otherTitles: [],
      themes: [],
      arrangements: [{ name: 'Standard' }],
    })
  })

  it('keep what somebody changed since, when they are parted', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const [kept, merged] = await twins(leader)
    const { songMergeId } = await mergeSongs(leader, {
      keptSongId: kept.id,
      mergedSongId: merged.id,
    })
    const { version } = await getSong(leader, { songId: kept.id })
    await updateSong(leader, { songId: kept.id, version, title: 'Changed' })
    expect(await unmergeSongs(leader, { songMergeId })).toEqual({ detailsStay: true })
    expect((await getSong(leader, { songId: kept.id })).title).toBe('Changed')
  })

  it('become one once, when two people do it both ways at the same moment', async () => {
    await using world = await openTestWorld()
    const { leader, owner } = world.home.members
    const [first, second] = await twins(leader)
    const results = await Promise.allSettled([
      mergeSongs(leader, { keptSongId: first.id, mergedSongId: second.id }),
      mergeSongs(owner, { keptSongId: second.id, mergedSongId: first.id }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'song.merged_already' },
    })
    const { total } = await listSongs(leader, { limit: 5, archived: false })
    expect(total).toBe(1)
  })

  it('are out of reach for another church and for musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const stranger = world.other.members.owner
    const [kept, merged] = await twins(leader)
    const input = { keptSongId: kept.id, mergedSongId: merged.id }
    const songIds = [kept.id, merged.id]
    const unknown = { code: 'song.not_found' }
    await expect(mergeSongs(stranger, input)).rejects.toMatchObject(unknown)
    await expect(keepSongsApart(stranger, { songIds })).rejects.toMatchObject(unknown)
    expect((await listDuplicates(stranger)).items).toEqual([])
    const refused = { kind: 'forbidden' }
    await expect(mergeSongs(musician, input)).rejects.toMatchObject(refused)
    await expect(keepSongsApart(musician, { songIds })).rejects.toMatchObject(refused)
    await expect(listDuplicates(musician)).rejects.toMatchObject(refused)
    const merge = await mergeSongs(leader, input)
    await expect(unmergeSongs(stranger, merge)).rejects.toMatchObject({ code: 'merge.not_found' })
    await expect(unmergeSongs(musician, merge)).rejects.toMatchObject(refused)
  })
})

async function twins(leader: Parameters<typeof createSong>[0]) {
  const make = () =>
    createSong(leader, {
      title: 'Twin',
      arrangement: { name: 'Standard', chart: '[C]The same words' },
    })
  return [await make(), await make()] as const
}
