import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../../testing/index.ts'
import { chooseImport } from './choose-import.ts'
import { getImport } from './get-import.ts'
import { commitAll, dropFiles, rowsOf, songFile } from './testing/drop-files.ts'

describe('chooseImport', () => {
  it('chooses for every row of a state', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    await commitAll(
      leader,
      await dropFiles(leader, { 'a.cho': songFile('A'), 'b.cho': songFile('B') }),
    )
    const importId = await dropFiles(leader, {
      'a.cho': `${songFile('A')}[G]Amen\n`,
      'b.cho': `${songFile('B')}[G]Amen\n`,
      'c.cho': songFile('C'),
    })
    const done = await chooseImport(leader, { importId, choice: 'add', of: { state: 'changed' } })
    expect(done).toEqual({ changed: 2 })
    expect((await rowsOf(leader, importId)).map(({ choice }) => choice)).toEqual([
      'add',
      'add',
      'create',
    ])
    await chooseImport(leader, { importId, choice: 'skip', of: { state: 'new' } })
    expect(await getImport(leader, { importId })).toMatchObject({ chosen: 2 })
  })

  it('leaves rows alone that resemble nothing which could be updated', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const importId = await dropFiles(leader, { 'a.cho': songFile('A') })
    const done = await chooseImport(leader, { importId, choice: 'update', of: { state: 'new' } })
    expect(done).toEqual({ changed: 0 })
    expect(await rowsOf(leader, importId)).toMatchObject([{ choice: 'create' }])
  })

  it('says that rows are imported already', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const importId = await dropFiles(leader, { 'a.cho': songFile('A') })
    const [row] = await rowsOf(leader, importId)
    await commitAll(leader, importId)
    const rows = row === undefined || row.id === null ? [] : [row.id]
    await expect(
      chooseImport(leader, { importId, choice: 'skip', of: { rows } }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'import.nothing_to_choose' })
  })
})
