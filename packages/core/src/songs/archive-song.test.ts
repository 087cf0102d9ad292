import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld, testNow } from '../testing/index.ts'
import { archiveSong, restoreSong } from './archive-song.ts'
import { createSong } from './create-song.ts'
import { getSong } from './get-song.ts'
import { listSongFacets } from './list-song-facets.ts'
import { listSongs } from './list-songs.ts'

describe('archiveSong', () => {
  it('takes a song out of the list and restoring brings it back', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: songId } = await createSong(leader, { title: 'Old' })
    const total = async (archived: boolean) =>
      (await listSongs(leader, { limit: 1, archived })).total
    await expectStatements(2, () => archiveSong(leader, { songId }))
    expect([await total(false), await total(true)]).toEqual([0, 1])
    expect(await listSongFacets(leader)).toMatchObject({ songs: 0, archived: 1 })
    expect((await getSong(leader, { songId })).archivedAt).toBe(testNow.toISOString())
    await restoreSong(leader, { songId })
    expect([await total(false), await total(true)]).toEqual([1, 0])
  })

  it('can be asked twice', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: songId } = await createSong(leader, { title: 'Old' })
    await archiveSong(leader, { songId })
    await archiveSong(leader, { songId })
    await restoreSong(leader, { songId })
    await restoreSong(leader, { songId })
    expect((await getSong(leader, { songId })).archivedAt).toBeNull()
  })

  it('finds no song of another church', async () => {
    await using world = await openTestWorld()
    const { id: songId } = await createSong(world.home.members.leader, { title: 'Ours' })
    const stranger = world.other.members.owner
    const refusal = { code: 'song.not_found' }
    await expect(archiveSong(stranger, { songId })).rejects.toMatchObject(refusal)
    await expect(restoreSong(stranger, { songId })).rejects.toMatchObject(refusal)
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id: songId } = await createSong(leader, { title: 'Ours' })
    const refusal = { kind: 'forbidden' }
    await expect(archiveSong(musician, { songId })).rejects.toMatchObject(refusal)
    await expect(restoreSong(musician, { songId })).rejects.toMatchObject(refusal)
  })
})
