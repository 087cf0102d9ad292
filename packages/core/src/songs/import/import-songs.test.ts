import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import type { ChurchContext } from '../../context.ts'
import { openTestWorld } from '../../testing/index.ts'
import { importSongs } from './import-songs.ts'
import { listImports } from './list-imports.ts'
import { readHere, songFile } from './testing/drop-files.ts'

describe('importSongs', () => {
  it('makes songs of a text at once, and nothing the second time', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const text = `${songFile('One')}{new_song}\n${songFile('Two')}`
    const first = await paste(leader, text)
    expect(first).toMatchObject({ created: 2, left: 0 })
    expect(first.rows.map(({ title, outcome }) => [title, outcome])).toEqual([
      ['One', 'created'],
      ['Two', 'created'],
    ])
    const second = await paste(leader, text)
    expect(second).toMatchObject({ created: 0, known: 2 })
    expect(second.rows.map(({ match }) => match)).toMatchObject(
      first.rows.map(({ songId }) => ({ kind: 'same', songId })),
    )
  })

  it('leaves nothing behind of a text that is no song', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await expect(paste(leader, '   \n\n')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'import.unreadable',
    })
    expect((await listImports(leader, { limit: 10 })).items).toEqual([])
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { musician } = world.home.members
    await expect(paste(musician, songFile('A'))).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it.each([1, 10, 50])('sends as many statements for %i songs as for one', async (songs) => {
    await using world = await openTestWorld()
    const text = Array.from({ length: songs }, (_, place) => songFile(`Song ${place}`)).join(
      '{ns}\n',
    )
    const done = await expectStatements(13, () => paste(world.home.members.leader, text))
    expect(done.created).toBe(songs)
  })

  it('sends more than fifty songs to the import page', async () => {
    await using world = await openTestWorld()
    const text = '{title: A}\nla\n{new_song}\n'.repeat(60)
    await expect(paste(world.home.members.leader, text)).rejects.toMatchObject({
      kind: 'limit_reached',
    })
  })
})

function paste(ctx: ChurchContext, text: string): ReturnType<typeof importSongs> {
  return importSongs(ctx, { fileName: 'Pasted text', text, notation: 'english' }, readHere)
}
