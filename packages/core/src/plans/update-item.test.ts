import type { PlanItemChanges } from '@precentor/schemas'
import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { removeItem } from './remove-item.ts'
import { add, idsOf, makePlan, makeSong } from './testing/test-plan.ts'
import { updateItem } from './update-item.ts'

describe('updateItem', () => {
  it('changes what is named and nothing else', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader)
    const arrangementId = await makeSong(leader)
    const { item } = await add(leader, plan.id, {
      kind: 'song',
      arrangementId,
      key: 'A',
      bandNotes: 'Quiet',
    })
    const changed = await expectStatements(4, () =>
      updateItem(leader, {
        planId: plan.id,
        itemId: item.id,
        version: 1,
        changes: { capo: 2, length: 200, notes: 'Stand' },
      }),
    )
    expect(changed).toEqual({ ...item, capo: 2, length: 200, notes: 'Stand', version: 2 })
    const reset = { planId: plan.id, itemId: item.id, version: 2, changes: { key: null } }
    expect(await updateItem(leader, reset)).toMatchObject({ key: null, capo: 2 })
  })

  it('lets another song begin in its own key and sequence', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader)
    const [first, second] = [await makeSong(leader), await makeSong(leader, { key: 'Eb' })]
    const { item } = await add(leader, plan.id, {
      kind: 'song',
      arrangementId: first,
      key: 'A',
      capo: 2,
      sequence: ['v1'],
      notes: 'Stand',
    })
    const change = (changes: PlanItemChanges, version: number) =>
      updateItem(leader, { planId: plan.id, itemId: item.id, version, changes })
    expect(await change({ arrangementId: second }, 1)).toMatchObject({
      key: null,
      capo: 0,
      sequence: [],
      notes: 'Stand',
      song: { arrangementId: second, arrangementKey: 'Eb' },
    })
    expect(await change({ arrangementId: null }, 2)).toMatchObject({ song: null })
  })

  it('names the conflict of two people and gives what is stored', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const plan = await makePlan(leader, { items: 1 })
    const [itemId] = idsOf(plan)
    const write = (ctx: typeof leader, title: string) =>
      updateItem(ctx, { planId: plan.id, itemId, version: 1, changes: { title } })
    const results = await Promise.allSettled([write(leader, 'Mine'), write(admin, 'Yours')])
    const won = results.find((result) => result.status === 'fulfilled')
    const lost = results.find((result) => result.status === 'rejected')
    expect(won?.value).toMatchObject({ version: 2 })
    expect(lost?.reason).toMatchObject({
      kind: 'conflict',
      code: 'plan_item.changed',
      details: { current: won?.value },
    })
  })

  it('does not find a removed item, nor one of another church', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: 1 })
    const [itemId] = idsOf(plan)
    const input = { planId: plan.id, itemId, version: 1, changes: { title: 'x' } }
    await expect(updateItem(world.other.members.leader, input)).rejects.toMatchObject({
      code: 'plan_item.not_found',
    })
    await removeItem(leader, { planId: plan.id, itemId })
    await expect(updateItem(leader, input)).rejects.toMatchObject({
      code: 'plan_item.not_found',
    })
  })

  it('takes no arrangement of another church, and no music for what is no song', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: 1 })
    const [header] = idsOf(plan)
    const { item } = await add(leader, plan.id, { kind: 'song' })
    const arrangementId = await makeSong(world.other.members.leader)
    await expect(
      updateItem(leader, {
        planId: plan.id,
        itemId: item.id,
        version: 1,
        changes: { arrangementId },
      }),
    ).rejects.toMatchObject({ code: 'arrangement.not_found' })
    await expect(
      updateItem(leader, { planId: plan.id, itemId: header, version: 1, changes: { key: 'G' } }),
    ).rejects.toMatchObject({ code: 'plan_item.not_a_song' })
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const plan = await makePlan(world.home.members.leader, { items: 1 })
    const [itemId] = idsOf(plan)
    await expect(
      updateItem(world.home.members.musician, {
        planId: plan.id,
        itemId,
        version: 1,
        changes: { title: 'x' },
      }),
    ).rejects.toMatchObject({ code: 'role.too_low' })
  })
})
