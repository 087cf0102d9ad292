import { insertSongs } from '@precentor/db'
import { expectStatements } from '@precentor/db/testing'
import { importLimits } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../../testing/index.ts'
import { addFile } from './add-file.ts'
import { createImport } from './create-import.ts'
import { getImport } from './get-import.ts'
import { getImportSource } from './get-import-source.ts'
import {
  commitAll,
  dropFile,
  dropFiles,
  readHere,
  rowsOf,
  songFile,
  typedSong,
} from './testing/drop-files.ts'

describe('addFile', () => {
  it('keeps the bytes and gives a row for each song', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createImport(leader)
    const text = `${songFile('One')}{new_song}\n${songFile('Two')}`
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    const added = await dropFile(leader, id, 'both.cho', bytes)
    expect(added).toMatchObject({ songs: 2, error: null, isRepeated: false })
    const rows = await rowsOf(leader, id)
    expect(rows).toMatchObject([
      { title: 'One', position: 0, state: 'new', choice: 'create', format: 'chordpro' },
      { title: 'Two', position: 1, encoding: 'utf-16le', choices: ['create', 'skip'] },
    ])
    const source = await getImportSource(leader, { sourceId: added.sourceId, position: 1 })
    expect(source).toMatchObject({ text, size: bytes.length, song: { title: 'Two' } })
  })

  it('notes why a file cannot be read, and keeps nothing of it', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const id = await dropFiles(leader, { 'a.cho': '{title: A}\n[G]la\0\n', 'b.cho': songFile('B') })
    const [bad, good] = await rowsOf(leader, id)
    expect(bad).toMatchObject({ state: 'unreadable', title: null, id: null, choices: [] })
    expect(bad?.error).toMatch(/characters/)
    expect(good).toMatchObject({ state: 'new', title: 'B' })
    if (bad === undefined) throw new Error('The bad file has no row.')
    const source = await getImportSource(leader, { sourceId: bad.sourceId, position: 0 })
    expect(source).toMatchObject({ text: '', song: null, error: bad.error })
  })

  it('keeps a file once, however often and by how many it is dropped', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const { id } = await createImport(leader)
    const drops = await Promise.all(
      [leader, admin, leader].map((member) => dropFile(member, id, 'a.cho', songFile('A'))),
    )
    expect(new Set(drops.map(({ sourceId }) => sourceId)).size).toBe(1)
    expect(drops.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1)
    expect(await rowsOf(leader, id)).toHaveLength(1)
  })

  it('tries a file again that could not be read before', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createImport(leader)
    const file = { importId: id, fileName: 'a.cho', notation: 'english' } as const
    const bytes = new TextEncoder().encode(songFile('A'))
    await addFile(leader, file, bytes, async () => ({ kind: 'unreadable', reason: 'Too slow.' }))
    expect(await rowsOf(leader, id)).toMatchObject([{ state: 'unreadable', error: 'Too slow.' }])
    expect(await addFile(leader, file, bytes, readHere)).toMatchObject({ isRepeated: false })
    expect(await rowsOf(leader, id)).toMatchObject([{ state: 'new', title: 'A' }])
  })

  it('tells what the library has, and what resembles it', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await commitAll(
      leader,
      await dropFiles(leader, {
        'known.cho': songFile('Known'),
        'ccli.cho': songFile('Numbered', '{ccli: 4711}'),
        'like.cho': songFile('Blessèd Assurance'),
      }),
    )
    const id = await dropFiles(leader, {
      'again.cho': songFile('Known').replaceAll('\n', '\r\n'),
      'other.cho': songFile('Quite Different', '{ccli: 4711}'),
      'near.cho': songFile('Blessed Assurance'),
      'fresh.cho': songFile('Fresh'),
      'twin.cho': songFile('Fresh'),
    })
    const rows = await rowsOf(leader, id)
    expect(
      rows.map(({ fileName, state, choice, match }) => [fileName, state, choice, match]),
    ).toEqual([
      ['again.cho', 'duplicate', 'skip', expect.objectContaining({ kind: 'same', title: 'Known' })],
      [
        'other.cho',
        'changed',
        'skip',
        expect.objectContaining({ kind: 'ccli', title: 'Numbered' }),
      ],
      ['near.cho', 'changed', 'skip', expect.objectContaining({ title: 'Blessèd Assurance' })],
      ['fresh.cho', 'new', 'create', null],
      ['twin.cho', 'duplicate', 'skip', { kind: 'file', fileName: 'fresh.cho' }],
    ])
    const figures = await getImport(leader, { importId: id })
    expect(figures).toMatchObject({
      counts: { new: 1, changed: 2, duplicate: 2, unreadable: 0, imported: 0 },
      chosen: 1,
      files: 5,
      songs: 5,
    })
  })

  it('knows a song again that was typed into the library by hand', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await insertSongs(leader.db, leader.scope, [typedSong('A', songFile('A'))])
    const id = await dropFiles(leader, { 'b.cho': `${songFile('A')}\n\n` })
    expect(await rowsOf(leader, id)).toMatchObject([
      { state: 'duplicate', match: { kind: 'same' } },
    ])
  })

  it('takes so many files and no more', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: importId } = await createImport(leader)
    const file = { importId, churchId: leader.scope.churchId, size: 0, bytes: new Uint8Array() }
    await leader.db.client.source.createMany({
      data: Array.from({ length: importLimits.files }, (_, place) => ({
        ...file,
        fileName: `${place}.cho`,
        sha256: new Uint8Array(32),
      })),
    })
    await expect(dropFile(leader, importId, 'a.cho', songFile('A'))).rejects.toMatchObject({
      kind: 'limit_reached',
      message: expect.stringContaining('2,000 files'),
    })
  })

  it('finds no import of another church', async () => {
    await using world = await openTestWorld()
    const { id } = await createImport(world.home.members.leader)
    await expect(
      dropFile(world.other.members.leader, id, 'a.cho', songFile('A')),
    ).rejects.toMatchObject({ code: 'import.not_found' })
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id } = await createImport(leader)
    await expect(dropFile(musician, id, 'a.cho', songFile('A'))).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(createImport(musician)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  it.each([1, 10, 100])('sends as many statements for %i songs as for one', async (songs) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id } = await createImport(leader)
    const text = Array.from({ length: songs }, (_, place) => songFile(`Song ${place}`)).join(
      '{ns}\n',
    )
    const added = await expectStatements(5, () => dropFile(leader, id, 'all.cho', text))
    expect(added.songs).toBe(songs)
  })
})
