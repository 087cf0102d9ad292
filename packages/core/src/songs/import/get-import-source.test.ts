import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../../testing/index.ts'
import { createImport } from './create-import.ts'
import { getImportSource } from './get-import-source.ts'
import { dropFile, songFile } from './testing/drop-files.ts'

describe('getImportSource', () => {
  it('gives a file’s own text beside the song, and says when it is cut', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createImport(leader)
    const text = `${songFile('Long')}${'{comment: and on}\n'.repeat(6_000)}`
    const { sourceId } = await dropFile(leader, id, 'long.cho', text)
    const source = await expectStatements(1, () =>
      getImportSource(leader, { sourceId, position: 0 }),
    )
    expect(source).toMatchObject({ fileName: 'long.cho', isCut: true, song: { title: 'Long' } })
    expect(text.startsWith(source.text)).toBe(true)
    expect(await getImportSource(leader, { sourceId, position: 7 })).toMatchObject({ song: null })
  })

  it('finds no file of another church, and is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id } = await createImport(leader)
    const { sourceId } = await dropFile(leader, id, 'a.cho', songFile('A'))
    const asked = { sourceId, position: 0 }
    await expect(getImportSource(world.other.members.owner, asked)).rejects.toMatchObject({
      code: 'file.not_found',
    })
    await expect(getImportSource(musician, asked)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
