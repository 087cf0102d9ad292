import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { createArrangement } from './create-arrangement.ts'
import { createSong } from './create-song.ts'
import { getArrangement } from './get-arrangement.ts'
import { getSong } from './get-song.ts'
import { listSongs } from './list-songs.ts'
import { removeArrangement, restoreArrangement } from './remove-arrangement.ts'

describe('arrangements of a song', () => {
  it('stand in the order in which they came, also when they come together', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: songId } = await createSong(leader, { title: 'Song' })
    const made = await Promise.all(
      ['A', 'B', 'C', 'D'].map((name) => createArrangement(leader, { songId, name })),
    )
    expect(new Set(made.map(({ position }) => position))).toEqual(new Set([0, 1, 2, 3]))
    const { arrangements } = await getSong(leader, { songId })
    expect(arrangements.map(({ position }) => position)).toEqual([0, 1, 2, 3])
  })

  it('are removed with their words, and restored', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: songId } = await createSong(leader, {
      title: 'Song',
      arrangement: { chart: '[G]Kept words' },
    })
    const second = await createArrangement(leader, { songId, chart: '[A]Other words' })
    const total = async () =>
      (await listSongs(leader, { query: 'other', limit: 1, archived: false })).total
    await expectStatements(5, () => removeArrangement(leader, { arrangementId: second.id }))
    expect(await total()).toBe(0)
    expect((await getSong(leader, { songId })).arrangements).toHaveLength(1)
    const gone = { code: 'arrangement.not_found' }
    await expect(getArrangement(leader, { arrangementId: second.id })).rejects.toMatchObject(gone)
    await expect(removeArrangement(leader, { arrangementId: second.id })).rejects.toMatchObject(
      gone,
    )
    await restoreArrangement(leader, { arrangementId: second.id })
    expect(await total()).toBe(1)
    expect((await getSong(leader, { songId })).arrangements).toHaveLength(2)
  })

  it('leave the next one to stand for the song in lists', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const song = await createSong(leader, { title: 'Song', arrangement: { chart: '{key: G}' } })
    await createArrangement(leader, { songId: song.id, chart: '{key: A}' })
    const first = song.arrangements[0]
    if (first === undefined) throw new Error('There is no arrangement.')
    await removeArrangement(leader, { arrangementId: first.id })
    const { items } = await listSongs(leader, { limit: 1, archived: false })
    expect(items[0]?.key).toBe('A')
  })

  it('are out of reach for another church and for musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id: songId } = await createSong(leader, { title: 'Song' })
    const { id: arrangementId } = await createArrangement(leader, { songId })
    const stranger = world.other.members.owner
    await expect(createArrangement(stranger, { songId })).rejects.toMatchObject({
      code: 'song.not_found',
    })
    for (const change of [removeArrangement, restoreArrangement]) {
      await expect(change(stranger, { arrangementId })).rejects.toMatchObject({
        code: 'arrangement.not_found',
      })
      await expect(change(musician, { arrangementId })).rejects.toMatchObject({ kind: 'forbidden' })
    }
    await expect(createArrangement(musician, { songId })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})
