import { expectStatements } from '@precentor/db/testing'
import type { ArrangementId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import type { ChurchContext } from '../context.ts'
import { openTestWorld } from '../testing/index.ts'
import { createArrangement } from './create-arrangement.ts'
import { createSong } from './create-song.ts'
import { getArrangement } from './get-arrangement.ts'
import { listSongs } from './list-songs.ts'
import { updateArrangement } from './update-arrangement.ts'

const chart =
  '{key: G}\n{tempo: 84}\n\n{start_of_verse}\n[G]Morning has [C]broken\n{end_of_verse}\n'

async function makeSong(leader: ChurchContext) {
  const song = await createSong(leader, { title: 'Morning', arrangement: { chart, name: 'Band' } })
  return { songId: song.id, arrangementId: song.arrangements[0]?.id as ArrangementId }
}

const hits = async (ctx: ChurchContext, query: string) =>
  (await listSongs(ctx, { query, limit: 1, archived: false })).total

describe('updateArrangement', () => {
  it('takes over what a new chart states and keeps what it does not', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { arrangementId } = await makeSong(leader)
    const next = '{key: D}\n{capo: 2}\n{time: 9/8}\n[D]Blackbird has [G]spoken'
    const saved = await updateArrangement(leader, { arrangementId, version: 1, chart: next })
    expect(saved).toMatchObject({
      chart: next,
      key: 'E',
      tempo: 84,
      metre: '9/8',
      name: 'Band',
      version: 2,
    })
    expect(await getArrangement(leader, { arrangementId })).toEqual(saved)
  })

  it('keeps the key that somebody set when the chart states none', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { arrangementId } = await makeSong(leader)
    const first = await updateArrangement(leader, {
      arrangementId,
      version: 1,
      chart: '[G]La',
      key: 'D',
    })
    expect(first.key).toBe('D')
    const second = await updateArrangement(leader, {
      arrangementId,
      version: 2,
      chart: '[C]La [F]la',
    })
    expect(second.key).toBe('D')
  })

  it('lets the search find the new words and forget the old ones', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { arrangementId } = await makeSong(leader)
    await updateArrangement(leader, { arrangementId, version: 1, chart: 'Blackbird has spoken' })
    expect([await hits(leader, 'blackbird'), await hits(leader, 'broken')]).toEqual([1, 0])
  })

  it('loses no words when two arrangements of a song are saved at the same time', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { songId, arrangementId } = await makeSong(leader)
    const other = await createArrangement(leader, { songId, name: 'Choir', chart: 'Old words' })
    await Promise.all([
      updateArrangement(leader, { arrangementId, version: 1, chart: 'Blackbird' }),
      updateArrangement(leader, { arrangementId: other.id, version: 1, chart: 'Eden' }),
    ])
    expect([await hits(leader, 'blackbird eden'), await hits(leader, 'old')]).toEqual([1, 0])
  })

  it('keeps charts with more words than the search index can hold', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { songId, arrangementId } = await makeSong(leader)
    const words = (from: number) =>
      Array.from({ length: 60_000 }, (_, n) =>
        String.fromCodePoint(0x4e00 + Math.floor(n / 300), 0x4e00 + (n % 300) + from),
      ).join(' ')
    await createArrangement(leader, { songId, chart: words(0) })
    const endless = words(1_000)
    const saved = await updateArrangement(leader, { arrangementId, version: 1, chart: endless })
    expect(saved.chart).toBe(endless)
  })

  it('names a conflict, with the text as the other person left it', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const { arrangementId } = await makeSong(leader)
    await updateArrangement(admin, { arrangementId, version: 1, chart: '[G]Theirs' })
    await expect(
      updateArrangement(leader, { arrangementId, version: 1, chart: '[G]Mine' }),
    ).rejects.toMatchObject({
      kind: 'conflict',
      code: 'arrangement.changed',
      details: { current: { chart: '[G]Theirs', version: 2 } },
    })
    expect(await hits(leader, 'mine')).toBe(0)
  })

  it('drops sections from the sequence that the new chart has lost, and refuses unknown ones', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { arrangementId } = await makeSong(leader)
    const two = '{sov: Verse 1}\nOne\n{eov}\n{sov: Verse 2}\nTwo\n{eov}'
    const sequence = ['v2', 'v1', 'v2']
    const first = await updateArrangement(leader, {
      arrangementId,
      version: 1,
      chart: two,
      sequence,
    })
    expect(first.sequence).toEqual(sequence)
    const second = await updateArrangement(leader, {
      arrangementId,
      version: 2,
      chart: '{sov: Verse 1}\nOne\n{eov}',
    })
    expect(second.sequence).toEqual(['v1'])
    await expect(
      updateArrangement(leader, { arrangementId, version: 3, sequence: ['v2'] }),
    ).rejects.toMatchObject({ code: 'arrangement.section_unknown' })
  })

  it('finds no arrangement of another church', async () => {
    await using world = await openTestWorld()
    const { arrangementId } = await makeSong(world.home.members.leader)
    const stranger = world.other.members.owner
    const refusal = { code: 'arrangement.not_found' }
    await expect(getArrangement(stranger, { arrangementId })).rejects.toMatchObject(refusal)
    await expect(
      updateArrangement(stranger, { arrangementId, version: 1, chart: '' }),
    ).rejects.toMatchObject(refusal)
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { arrangementId } = await makeSong(leader)
    await expect(
      updateArrangement(musician, { arrangementId, version: 1, chart: '' }),
    ).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it('sends six statements, and four when the words stay', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { arrangementId } = await makeSong(leader)
    await expectStatements(6, () =>
      updateArrangement(leader, { arrangementId, version: 1, chart: '[G]New' }),
    )
    const saved = await expectStatements(4, () =>
      updateArrangement(leader, { arrangementId, version: 2, tempo: 90 }),
    )
    expect(saved.tempo).toBe(90)
  })
})
