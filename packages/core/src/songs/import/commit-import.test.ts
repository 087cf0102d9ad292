import { findSong, insertSongs, updateArrangement, type SongRow } from '@precentor/db'
import { expectStatements } from '@precentor/db/testing'
import type { ImportChoice, ImportId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import type { ChurchContext } from '../../context.ts'
import { openTestWorld } from '../../testing/index.ts'
import { chooseImport } from './choose-import.ts'
import { commitImport } from './commit-import.ts'
import { createImport } from './create-import.ts'
import { getImport } from './get-import.ts'
import {
  commitAll,
  dropFile,
  dropFiles,
  rowsOf,
  songFile,
  typedSong,
} from './testing/drop-files.ts'

describe('commitImport', () => {
  it('makes a song with its arrangement of each new row', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const text = songFile('Abide With Me', '{capo: 2}\n{tempo: 70}')
    const id = await dropFiles(leader, { 'abide.cho': text })
    expect(await commitImport(leader, { importId: id })).toEqual({
      created: 1,
      updated: 0,
      added: 0,
      known: 0,
      held: 0,
      left: 0,
    })
    const [row] = await rowsOf(leader, id)
    expect(row).toMatchObject({ state: 'imported', outcome: 'created', choices: [] })
    expect(await songOf(leader, row?.songId)).toMatchObject({
      title: 'Abide With Me',
      authors: [{ name: 'Nobody', role: 'words' }],
      arrangements: [{ chart: text, key: 'A', tempo: 70, version: 1 }],
    })
    expect(await getImport(leader, { importId: id })).toMatchObject({ state: 'done', imported: 1 })
    expect(world.events).toContainEqual({
      churchId: leader.scope.churchId,
      kind: 'song',
      id: row?.songId,
    })
  })

  it('makes nothing new of files that were imported before', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const files = { 'a.cho': songFile('A'), 'b.cho': songFile('B') }
    expect(await commitAll(leader, await dropFiles(leader, files))).toMatchObject({ created: 2 })
    const again = await dropFiles(leader, files)
    expect(await commitAll(leader, again)).toMatchObject({ created: 0, left: 0 })
    expect((await rowsOf(leader, again)).map(({ state }) => state)).toEqual([
      'duplicate',
      'duplicate',
    ])
  })

  it('makes each song once when two browsers import the same files at the same moment', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const files = manyFiles(60)
    const imports = [await dropFiles(leader, files), await dropFiles(admin, files)] as const
    const [first, second] = await Promise.all([
      commitAll(leader, imports[0]),
      commitAll(admin, imports[1]),
    ])
    expect(first.created + second.created).toBe(60)
    const rows = [...(await rowsOf(leader, imports[0])), ...(await rowsOf(leader, imports[1]))]
    expect(rows.filter(({ state }) => state === 'imported')).toHaveLength(60)
    expect(rows.filter(({ state }) => state === 'duplicate')).toHaveLength(60)
  })

  it('makes each song once when two browsers press the button of one import', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const id = await dropFiles(leader, manyFiles(60))
    const [first, second] = await Promise.all([commitAll(leader, id), commitAll(admin, id)])
    expect(first.created + second.created).toBe(60)
  })

  it('goes on where an interrupted import stood', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const { id } = await createImport(leader)
    const many = Array.from({ length: 210 }, (_, place) => songFile(`Song ${place}`))
    await dropFile(leader, id, 'many.cho', many.join('{new_song}\n'))
    expect(await commitImport(leader, { importId: id })).toMatchObject({ created: 200, left: 10 })
    expect(await getImport(admin, { importId: id })).toMatchObject({
      state: 'importing',
      chosen: 10,
    })
    expect(await commitImport(admin, { importId: id })).toMatchObject({ created: 10, left: 0 })
  })

  it('gives back the second of two that are alike, until somebody chooses', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const id = await dropFiles(leader, {
      'in-g.cho': songFile('Silent Night'),
      'in-a.cho': songFile('Silent Night').replace('{key: G}', '{key: A}'),
    })
    expect(await commitAll(leader, id)).toMatchObject({ created: 1, held: 1, left: 0 })
    const [first, second] = await rowsOf(leader, id)
    expect(second).toMatchObject({ state: 'changed', match: { songId: first?.songId } })
    await choose(leader, id, 'in-a.cho', 'add')
    expect(await commitAll(leader, id)).toMatchObject({ added: 1 })
    const song = await songOf(leader, first?.songId)
    expect(song.arrangements.map(({ name, key }) => [name, key])).toEqual([
      ['Standard', 'G'],
      ['in-a', 'A'],
    ])
  })

  it('puts a new chart into the matching arrangement, and keeps the old one', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const songId = await typeSong(leader, 'Amen')
    const better = songFile('Amen').replace('sing', 'shout')
    const id = await dropFiles(leader, { 'amen.cho': better })
    await choose(leader, id, 'amen.cho', 'update')
    expect(await commitAll(leader, id)).toMatchObject({ updated: 1 })
    const song = await songOf(leader, songId)
    expect(song.arrangements).toMatchObject([{ name: 'Standard', chart: better, version: 2 }])
    const [kept] = await leader.db.client.arrangement.findMany({
      where: { churchId: leader.scope.churchId, removedAt: { not: null } },
    })
    expect(kept).toMatchObject({ name: 'Standard (before import)', chart: songFile('Amen') })
  })

  it('leaves an arrangement alone that somebody changed since the files were read', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const songId = await typeSong(leader, 'Amen')
    const id = await dropFiles(leader, { 'amen.cho': songFile('Amen').replace('sing', 'shout') })
    await choose(leader, id, 'amen.cho', 'update')
    const edited = songFile('Amen').replace('sing', 'hum')
    const [arrangement] = (await songOf(admin, songId)).arrangements
    await updateArrangement(admin.db, admin.scope, arrangement?.id ?? '', 1, { chart: edited })
    expect(await commitAll(leader, id)).toMatchObject({ updated: 0, held: 1, left: 0 })
    expect((await songOf(leader, songId)).arrangements).toMatchObject([
      { chart: edited, version: 2 },
    ])
    expect(await rowsOf(leader, id)).toMatchObject([{ state: 'changed', choice: 'skip' }])
  })

  it('creates a song that is there already only for somebody who insists', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await typeSong(leader, 'Amen')
    const id = await dropFiles(leader, { 'amen.cho': songFile('Amen') })
    await choose(leader, id, 'amen.cho', 'create')
    expect(await commitAll(leader, id)).toMatchObject({ created: 1 })
  })

  it('finds no import of another church', async () => {
    await using world = await openTestWorld()
    const id = await dropFiles(world.home.members.leader, { 'a.cho': songFile('A') })
    const stranger = world.other.members.owner
    const missing = { code: 'import.not_found' }
    await expect(commitImport(stranger, { importId: id })).rejects.toMatchObject(missing)
    await expect(getImport(stranger, { importId: id })).rejects.toMatchObject(missing)
    expect(await rowsOf(stranger, id)).toEqual([])
    await expect(choose(stranger, id, 'a.cho', 'skip')).rejects.toMatchObject({ kind: 'conflict' })
    expect(await rowsOf(world.home.members.leader, id)).toMatchObject([{ choice: 'create' }])
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const id = await dropFiles(leader, { 'a.cho': songFile('A') })
    const refused = { kind: 'forbidden' }
    await expect(commitImport(musician, { importId: id })).rejects.toMatchObject(refused)
    await expect(choose(musician, id, 'a.cho', 'skip')).rejects.toMatchObject(refused)
    await expect(getImport(musician, { importId: id })).rejects.toMatchObject(refused)
  })

  it.each([1, 10, 200])('sends as many statements for %i songs as for one', async (songs) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const id = await dropFiles(leader, manyFiles(songs))
    const batch = await expectStatements(9, () => commitImport(leader, { importId: id }))
    expect(batch.created).toBe(songs)
  })

  it.each([1, 10])('sends as many statements for %i updates as for one', async (songs) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await commitAll(leader, await dropFiles(leader, manyFiles(songs)))
    const changed = Object.entries(manyFiles(songs)).map(([name, text]) => [
      name,
      `${text}[G]Amen\n`,
    ])
    const id = await dropFiles(leader, Object.fromEntries(changed))
    await chooseImport(leader, { importId: id, choice: 'update', of: { state: 'changed' } })
    const batch = await expectStatements(10, () => commitImport(leader, { importId: id }))
    expect(batch.updated).toBe(songs)
  })
})

function manyFiles(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, place) => `Song number ${place} of many`)
  return Object.fromEntries(names.map((name) => [`${name}.cho`, songFile(name)]))
}

async function typeSong(ctx: ChurchContext, title: string): Promise<string> {
  const [song] = await insertSongs(ctx.db, ctx.scope, [typedSong(title, songFile(title))])
  return song?.songId ?? ''
}

async function songOf(ctx: ChurchContext, songId: string | null | undefined): Promise<SongRow> {
  const song = await findSong(ctx.db, ctx.scope, songId ?? '')
  if (song === null) throw new Error('The song is not there.')
  return song
}

async function choose(
  ctx: ChurchContext,
  importId: ImportId,
  fileName: string,
  choice: ImportChoice,
): Promise<void> {
  const rows = (await rowsOf(ctx, importId)).flatMap((row) =>
    row.fileName === fileName && row.id !== null ? [row.id] : [],
  )
  const nobody = ['00000000-0000-4000-8000-000000000000' as (typeof rows)[number]]
  await chooseImport(ctx, { importId, choice, of: { rows: rows.length > 0 ? rows : nobody } })
}
