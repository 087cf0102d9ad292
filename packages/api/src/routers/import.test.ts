import { isWork, observeStatements } from '@precentor/core'
import { openTestWorld, type TestWorld } from '@precentor/core/testing'
import type { ChurchId } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { budgetOf } from '../budgets.ts'
import { callAs } from '../testing/call-as.ts'

describe('the procedures of an import', () => {
  it('send no more statements than they say, for fifty songs as for one', async () => {
    await using world = await openTestWorld()
    const caller = callAs(world.context, world.home.members.leader)
    const churchId = churchOf(world)
    const { id: importId } = await caller.import.create({ churchId })
    const bytes = new TextEncoder().encode(songs('Imported'))
    const row = { churchId, importId }
    const calls = {
      'import.addFile': () => caller.import.addFile({ ...row, fileName: 'fifty.cho', bytes }),
      'import.commit': () => caller.import.commit(row),
      'import.byId': () => caller.import.byId(row),
      'import.rows': () => caller.import.rows(row),
      'song.import': () => caller.song.import({ churchId, text: songs('Pasted') }),
    }
    for (const [path, call] of Object.entries<() => Promise<unknown>>(calls)) {
      const { statements } = await observeStatements(call)
      expect(statements.filter(isWork).length, path).toBeLessThanOrEqual(budgetOf(path))
    }
  })

  it('take a file’s bytes by the server’s own way only', async () => {
    await using world = await openTestWorld()
    const caller = callAs(world.context, world.home.members.leader)
    const churchId = churchOf(world)
    const { id: importId } = await caller.import.create({ churchId })
    const asJson = JSON.parse(JSON.stringify({ bytes: new Uint8Array([65]) })) as {
      bytes: Uint8Array<ArrayBuffer>
    }
    await expect(
      caller.import.addFile({ churchId, importId, fileName: 'a.cho', ...asJson }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('hide an import of another church behind one’s own church', async () => {
    await using world = await openTestWorld()
    const theirs = callAs(world.context, world.other.members.owner)
    const { id } = await theirs.import.create({ churchId: churchOf(world, 'other') })
    const caller = callAs(world.context, world.home.members.owner)
    const row = { churchId: churchOf(world), importId: id }
    const missing = { code: 'NOT_FOUND' }
    await expect(caller.import.byId(row)).rejects.toMatchObject(missing)
    await expect(caller.import.commit(row)).rejects.toMatchObject(missing)
    expect(await caller.import.rows(row)).toMatchObject({ items: [] })
  })
})

function churchOf(world: TestWorld, which: 'home' | 'other' = 'home'): ChurchId {
  return world[which].church.id
}

function songs(name: string): string {
  const one = (place: number) =>
    `{title: ${name} ${place}}\n{lyricist: Nobody}\n[G]${name} ${place} is sung\n`
  return Array.from({ length: 50 }, (_, place) => one(place)).join('{new_song}\n')
}
