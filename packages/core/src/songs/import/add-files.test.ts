import { expectStatements } from '@precentor/db/testing'
import { importLimits } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../../testing/index.ts'
import { addFiles } from './add-files.ts'
import { createImport } from './create-import.ts'
import { readHere, rowsOf, songFile } from './testing/drop-files.ts'

const english = 'english' as const

describe('addFiles', () => {
  it('says of each file what became of it; a bad one does not stop the others', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: importId } = await createImport(leader)
    const files = [file('b.cho', songFile('B')), file('bad.cho', ''), file('a.cho', songFile('A'))]
    const added = await addFiles(leader, { importId, notation: english }, files, readHere)
    expect(added).toMatchObject([
      { fileName: 'b.cho', songs: 1, error: null, isRepeated: false },
      { fileName: 'bad.cho', songs: 0, error: 'This file is empty.' },
      { fileName: 'a.cho', songs: 1, error: null },
    ])
    const rows = await rowsOf(leader, importId)
    expect(rows.map(({ fileName }) => fileName)).toEqual(['b.cho', 'bad.cho', 'a.cho'])
    expect(rows.map(({ title }) => title)).toEqual(['B', null, 'A'])
  })

  it('keeps each file once: in one drop, in two, and in two at the same time', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const { id: importId } = await createImport(leader)
    const where = { importId, notation: english }
    const files = ['A', 'B', 'A'].map((title) => file(`${title}.cho`, songFile(title)))
    const backwards = files.toReversed()
    const drops = await Promise.all([
      addFiles(leader, where, files, readHere),
      addFiles(admin, where, backwards, readHere),
    ])
    const all = [...drops.flat(), ...(await addFiles(leader, where, files, readHere))]
    expect(all.filter(({ isRepeated }) => !isRepeated)).toHaveLength(2)
    expect(new Set(all.map(({ sourceId }) => sourceId)).size).toBe(2)
    expect(await rowsOf(leader, importId)).toHaveLength(2)
  })

  it('tries a file again that could not be read before', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: importId } = await createImport(leader)
    const where = { importId, notation: english }
    const files = [file('a.cho', songFile('A')), file('b.cho', songFile('B'))]
    const broken = async () => ({ kind: 'unreadable', reason: 'Given up.' }) as const
    await addFiles(leader, where, files, broken)
    const added = await addFiles(leader, where, files, readHere)
    expect(added).toMatchObject([
      { songs: 1, error: null, isRepeated: false },
      { songs: 1, error: null, isRepeated: false },
    ])
    expect(await rowsOf(leader, importId)).toMatchObject([{ title: 'A' }, { title: 'B' }])
  })

  it.each([2, 100])('sends as many statements for %i files', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: importId } = await createImport(leader)
    const files = Array.from({ length: count }, (_, place) =>
      file(`${place}.cho`, songFile(`Song ${place}`)),
    )
    const added = await expectStatements(5, () =>
      addFiles(leader, { importId, notation: english }, files, readHere),
    )
    expect(added).toHaveLength(count)
  })

  it('takes no file more than an import holds', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: importId } = await createImport(leader)
    const files = Array.from({ length: importLimits.files + 1 }, (_, place) => file(`${place}`, ''))
    await expect(
      addFiles(leader, { importId, notation: english }, files, readHere),
    ).rejects.toMatchObject({ code: 'import.full' })
    expect(await rowsOf(leader, importId)).toEqual([])
  })

  it('refuses musicians, and does not find the import of another church', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id: importId } = await createImport(leader)
    const where = { importId, notation: english }
    const files = [file('a.cho', songFile('A'))]
    await expect(addFiles(musician, where, files, readHere)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const stranger = world.other.members.leader
    await expect(addFiles(stranger, where, files, readHere)).rejects.toMatchObject({
      kind: 'not_found',
    })
  })
})

function file(fileName: string, text: string) {
  return { fileName, bytes: new TextEncoder().encode(text) }
}
