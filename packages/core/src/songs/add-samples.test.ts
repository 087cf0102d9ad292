import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { addSampleHymns, addSamples } from './add-samples.ts'
import { createSong } from './create-song.ts'
import { listSongs } from './list-songs.ts'
import { readSampleHymns, sampleHymnsDirectory } from './sample-hymns.ts'

describe('addSamples', () => {
  it('puts every hymn into the library, with its key, authors and words', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { added, known } = await addSamples(leader)
    expect(added).toBeGreaterThanOrEqual(40)
    expect(known).toBe(0)
    const { total, items } = await listSongs(leader, {
      query: 'wretch like me',
      limit: 5,
      archived: false,
    })
    expect(total).toBe(1)
    expect(items[0]).toMatchObject({
      title: 'Amazing Grace',
      authors: ['John Newton', 'Traditional'],
      key: 'G',
      metre: '3/4',
      language: 'en',
    })
  })

  it('leaves out what is there, also when two ask at once', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    await createSong(leader, { title: 'amazing GRACE' })
    const results = await Promise.all([addSamples(leader), addSamples(admin)])
    const hymns = await readSampleHymns(sampleHymnsDirectory)
    expect(results.reduce((sum, { added }) => sum + added, 0)).toBe(hymns.length - 1)
    const { total } = await listSongs(leader, { limit: 1, archived: false })
    expect(total).toBe(hymns.length)
  })

  it('names the arrangement of every hymn, added or there before', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const hymns = await readSampleHymns(sampleHymnsDirectory)
    const first = await addSampleHymns(leader, hymns)
    const again = await addSampleHymns(leader, hymns)
    expect(again).toMatchObject({ added: 0, known: hymns.length })
    expect(again.arrangements).toEqual(first.arrangements)
    expect([...first.arrangements.keys()].toSorted()).toEqual(hymns.map(({ name }) => name))
  })

  it('sends six statements for all of them', async () => {
    await using world = await openTestWorld()
    const { known } = await expectStatements(6, () => addSamples(world.home.members.leader))
    expect(known).toBe(0)
  })

  it('gives another church nothing and is refused to musicians', async () => {
    await using world = await openTestWorld()
    await expect(addSamples(world.home.members.musician)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await addSamples(world.home.members.leader)
    const page = await listSongs(world.other.members.owner, { limit: 1, archived: false })
    expect(page.total).toBe(0)
  })
})
