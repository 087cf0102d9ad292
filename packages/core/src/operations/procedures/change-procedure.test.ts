import { openTestWorld, type TestWorld } from '../../testing/index.ts'
import { inTransaction } from '@precentor/db'
import type { ChangeProcedureInput } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import type { UserContext } from '../../context.ts'
import {
  changeProcedure as changeAndTell,
  listProcedures,
  loadPolicies,
  syncProcedures,
} from './index.ts'

const definitions = [
  { path: 'song.list', kind: 'query', access: 'musician', codeLimit: 600 },
  { path: 'procedure.change', kind: 'mutation', access: 'operator', codeLimit: 240 },
] as const

describe('changeProcedure', () => {
  it('switches a procedure off and limits it, with a note of what was before', async () => {
    await using world = await open()
    const { admin } = world.home.members
    const change = { path: 'song.list', version: 1, isEnabled: false, ownLimit: 5 }
    expect(await changeProcedure(admin, change)).toMatchObject({ version: 2, ownLimit: 5 })
    const { byPath } = await loadPolicies(world.context)
    expect(byPath.get('song.list')).toEqual({ isEnabled: false, mostPerMinute: 5 })
    const entries = await world.database.db.client.auditEntry.findMany({
      where: { action: 'procedure.change' },
    })
    expect(entries).toMatchObject([
      {
        userId: admin.userId,
        details: {
          path: 'song.list',
          before: { isEnabled: true, ownLimit: null },
          after: { isEnabled: false, ownLimit: 5 },
        },
      },
    ])
  })

  it('takes a limit away and gives the code’s back', async () => {
    await using world = await open()
    const { owner } = world.home.members
    const change = { path: 'song.list', isEnabled: true }
    await changeProcedure(owner, { ...change, version: 1, ownLimit: 0 })
    expect(await limitOf(world)).toBeNull()
    await changeProcedure(owner, { ...change, version: 2, ownLimit: null })
    expect(await limitOf(world)).toBe(600)
  })

  it('names the conflict and shows what is stored', async () => {
    await using world = await open()
    const { admin, owner } = world.home.members
    const change = { path: 'song.list', version: 1, isEnabled: true, ownLimit: 5 }
    await changeProcedure(admin, change)
    await expect(changeProcedure(owner, { ...change, ownLimit: 9 })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'procedure.changed',
      details: { current: { ownLimit: 5, version: 2 } },
    })
    expect((await loadPolicies(world.context)).version).toBe(2)
  })

  it('tells others when it is committed, and nobody when it is not', async () => {
    await using world = await open()
    const { admin } = world.home.members
    const seen: number[] = []
    const announce = async () => {
      seen.push((await loadPolicies(world.context)).version)
    }
    const change = { path: 'song.list', version: 1, isEnabled: false, ownLimit: null }
    await inTransaction(admin, (ctx) => changeAndTell(ctx, change, announce))
    expect(seen).toEqual([2])
    const failing = inTransaction(admin, async (ctx) => {
      await changeAndTell(ctx, { ...change, version: 2 }, announce)
      throw new Error('Something else went wrong.')
    })
    await expect(failing).rejects.toThrow('Something else')
    expect(seen).toEqual([2])
  })

  it('of many changes at once lets one through', async () => {
    await using world = await open()
    const { admin } = world.home.members
    const change = { path: 'song.list', version: 1, isEnabled: true }
    const results = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((ownLimit) => changeProcedure(admin, { ...change, ownLimit })),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await loadPolicies(world.context)).version).toBe(2)
  })

  it('refuses leaders, and what is not there', async () => {
    await using world = await open()
    const { leader, admin } = world.home.members
    const change = { path: 'song.list', version: 1, isEnabled: false, ownLimit: null }
    await expect(changeProcedure(leader, change)).rejects.toMatchObject({ code: 'role.too_low' })
    await expect(listProcedures(leader)).rejects.toMatchObject({ code: 'role.too_low' })
    await expect(changeProcedure(admin, { ...change, path: 'no.such' })).rejects.toMatchObject({
      code: 'procedure.not_found',
    })
  })

  it('never switches off what is needed to switch it on again', async () => {
    await using world = await open()
    const { owner } = world.home.members
    const change = { path: 'procedure.change', version: 1, isEnabled: false, ownLimit: null }
    await expect(changeProcedure(owner, change)).rejects.toMatchObject({
      code: 'procedure.essential',
    })
    // Nor does somebody with the database alone.
    await world.database.db.client.procedure.updateMany({ data: { isEnabled: false } })
    const { byPath } = await loadPolicies(world.context)
    expect(byPath.get('procedure.change')?.isEnabled).toBe(true)
    expect(byPath.get('song.list')?.isEnabled).toBe(false)
  })
})

function changeProcedure(ctx: UserContext, input: ChangeProcedureInput) {
  return changeAndTell(ctx, input, () => Promise.resolve())
}

async function open(): Promise<TestWorld> {
  const world = await openTestWorld()
  await syncProcedures(world.context, definitions)
  return world
}

async function limitOf({ context }: TestWorld): Promise<number | null | undefined> {
  return (await loadPolicies(context)).byPath.get('song.list')?.mostPerMinute
}
