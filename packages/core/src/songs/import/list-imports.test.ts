import { expectStatements } from '@precentor/db/testing'
import type { ImportId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../../testing/index.ts'
import { createImport } from './create-import.ts'
import { listImportRows } from './list-import-rows.ts'
import { listImports } from './list-imports.ts'
import { dropFiles, songFile } from './testing/drop-files.ts'

type Page = Awaited<ReturnType<typeof listImportRows>>

describe('listImports', () => {
  it('pages through the imports of a church, newest first, with their figures', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const ids: ImportId[] = []
    for (const name of ['a', 'b', 'c']) {
      ids.push(await dropFiles(leader, { [`${name}.cho`]: songFile(name), 'bad.cho': '' }))
    }
    const first = await expectStatements(1, () => listImports(leader, { limit: 2 }))
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    expect(first.items[0]).toMatchObject({ files: 2, unreadable: 1, songs: 1, imported: 0 })
    const second = await listImports(leader, { limit: 2, cursor: first.nextCursor ?? '' })
    expect(second).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null })
  })

  it('shows nothing of another church, and nothing to musicians', async () => {
    await using world = await openTestWorld()
    await createImport(world.home.members.leader)
    expect((await listImports(world.other.members.owner, { limit: 10 })).items).toEqual([])
    await expect(listImports(world.home.members.musician, { limit: 10 })).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

describe('listImportRows', () => {
  it('pages through the rows of a state in one statement', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const text = Array.from({ length: 30 }, (_, place) => songFile(`Song ${place}`)).join('{ns}\n')
    const importId = await dropFiles(leader, { 'bad.cho': '', 'all.cho': text })
    const titles: (string | null)[] = []
    let after: string | null = null
    for (let page = 0; page < 3; page += 1) {
      const cursor: { cursor?: string } = after === null ? {} : { cursor: after }
      const input = { importId, limit: 12, state: 'new' as const, ...cursor }
      const { items, nextCursor }: Page = await expectStatements(1, () =>
        listImportRows(leader, input),
      )
      titles.push(...items.map(({ title }) => title))
      after = nextCursor
    }
    expect(after).toBeNull()
    expect(titles).toEqual(Array.from({ length: 30 }, (_, place) => `Song ${place}`))
  })

  it.each(['x', '.', '00000000-0000-4000-8000-000000000000.-1', "'; DROP TABLE songs"])(
    'refuses the cursor %j',
    async (cursor) => {
      await using world = await openTestWorld()
      const { leader } = world.home.members
      const { id: importId } = await createImport(leader)
      await expect(listImportRows(leader, { importId, limit: 5, cursor })).rejects.toMatchObject({
        kind: 'invalid',
      })
      await expect(listImports(leader, { limit: 5, cursor })).rejects.toMatchObject({
        kind: 'invalid',
      })
    },
  )
})
