import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { createSong } from './create-song.ts'
import { getSong } from './get-song.ts'
import { listSongs } from './list-songs.ts'

const chart = `{title: Amazing Grace}
{lyricist: John Newton}
{key: G}
{tempo: 84}
{time: 3/4}
{duration: 3:05}
{copyright: Public Domain}
{meta: theme grace}
{meta: language en}

{start_of_verse: Verse 1}
A[G]mazing grace! how [C]sweet the [G]sound
{end_of_verse}
`

describe('createSong', () => {
  it('takes from the chart what the input leaves out', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id } = await createSong(leader, { title: 'Grace', arrangement: { chart } })
    expect(await getSong(musician, { songId: id })).toMatchObject({
      title: 'Grace',
      authors: [{ name: 'John Newton', role: 'words' }],
      isPublicDomain: true,
      language: 'en',
      themes: ['grace'],
      version: 1,
      archivedAt: null,
      arrangements: [
        { name: 'Standard', key: 'G', tempo: 84, metre: '3/4', length: 185, chart, position: 0 },
      ],
    })
  })

  it('makes a song without any chart', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const song = await createSong(leader, { title: 'To be written', copyright: '' })
    expect(song).toMatchObject({ arrangements: [], copyright: null, authors: [] })
  })

  it('counts the key that a chart states, and a capo as raising it', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const song = await createSong(leader, {
      title: 'Capo',
      arrangement: { chart: '{key: G}\n{capo: 2}\n[G]La [C]la', key: 'G' },
    })
    expect(song.arrangements[0]?.key).toBe('A')
  })

  it('is found by its words, and by nobody in another church', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createSong(leader, { title: 'Grace', arrangement: { chart } })
    const page = await listSongs(leader, { query: 'sweet sound', limit: 10, archived: false })
    expect(page.items.map((song) => song.id)).toEqual([id])
    const stranger = world.other.members.owner
    expect(await listSongs(stranger, { limit: 10, archived: false })).toMatchObject({ total: 0 })
    await expect(getSong(stranger, { songId: id })).rejects.toMatchObject({
      code: 'song.not_found',
    })
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { musician } = world.home.members
    await expect(createSong(musician, { title: 'Mine' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })

  it('refuses a sequence with a section that the chart does not have, and keeps nothing', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const arrangement = { chart, sequence: ['v1', 'b'] }
    await expect(createSong(leader, { title: 'Grace', arrangement })).rejects.toMatchObject({
      code: 'arrangement.section_unknown',
    })
    expect(await listSongs(leader, { limit: 10, archived: false })).toMatchObject({ total: 0 })
  })

  it('tells open pages, and sends six statements', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await expectStatements(6, () =>
      createSong(leader, { title: 'Grace', arrangement: { chart } }),
    )
    expect(world.events).toContainEqual({
      churchId: world.home.church.id,
      kind: 'song',
      id,
    })
  })
})
