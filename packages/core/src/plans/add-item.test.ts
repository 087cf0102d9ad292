import { mostPlanItems } from '@precentor/schemas'
import { insertPlanItems } from '@precentor/db'
import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { getPlan } from './get-plan.ts'
import { blankItem } from './new-item.ts'
import { removeItem } from './remove-item.ts'
import { add, after, idsOf, makePlan, makeSong } from './testing/test-plan.ts'

describe('addItem', () => {
  it.each([1, 10, 100])('adds an item in the middle of %i with six statements', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: count })
    const { item, order } = await expectStatements(6, () =>
      add(leader, plan.id, { kind: 'prayer', title: 'Thanks', place: after(null) }),
    )
    expect(item).toMatchObject({ kind: 'prayer', title: 'Thanks', position: 0, version: 1 })
    expect(order).toEqual([item.id, ...plan.items.map(({ id }) => id)])
    const { items } = await getPlan(leader, { planId: plan.id })
    expect(items.map(({ id }) => id)).toEqual(order)
  })

  it('plans a song as long as its arrangement, or four minutes where that is not known', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader)
    const long = await makeSong(leader, { length: 395 })
    const unknown = await makeSong(leader)
    const lengthOf = async (item: Parameters<typeof add>[2]) =>
      (await add(leader, plan.id, item)).item.length
    expect(await lengthOf({ kind: 'song', arrangementId: long })).toBe(395)
    expect(await lengthOf({ kind: 'song', arrangementId: unknown })).toBe(240)
    expect(await lengthOf({ kind: 'song', arrangementId: long, length: 60 })).toBe(60)
    expect(await lengthOf({ kind: 'header', title: 'Word' })).toBe(0)
  })

  it('does not find an arrangement of another church, or of an archived song', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader)
    const foreign = await makeSong(world.other.members.leader)
    const archived = await makeSong(leader, { archivedAt: new Date() })
    for (const arrangementId of [foreign, archived]) {
      await expect(add(leader, plan.id, { kind: 'song', arrangementId })).rejects.toMatchObject({
        code: 'arrangement.not_found',
      })
    }
    await expect(add(world.other.members.leader, plan.id, { kind: 'other' })).rejects.toMatchObject(
      { code: 'plan.not_found' },
    )
  })

  it('gives music to songs only', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader)
    const arrangementId = await makeSong(leader)
    for (const music of [{ arrangementId }, { key: 'G' }, { capo: 2 }, { sequence: ['v1'] }]) {
      await expect(add(leader, plan.id, { kind: 'prayer', ...music })).rejects.toMatchObject({
        code: 'plan_item.not_a_song',
      })
    }
  })

  it('names the conflict when the item to stand after is gone, and adds nothing', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: 1 })
    const [gone] = idsOf(plan)
    await removeItem(leader, { planId: plan.id, itemId: gone })
    await expect(add(leader, plan.id, { kind: 'other', place: after(gone) })).rejects.toMatchObject(
      { code: 'plan.order_changed' },
    )
    expect((await getPlan(leader, { planId: plan.id })).items).toEqual([])
  })

  it('stops at the most items that a plan can have', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader)
    const items = Array.from({ length: mostPlanItems }, () => ({
      ...blankItem,
      kind: 'other' as const,
    }))
    await insertPlanItems(leader.db, leader.scope, plan.id, items)
    await expect(add(leader, plan.id, { kind: 'other' })).rejects.toMatchObject({
      code: 'plan.full',
    })
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const plan = await makePlan(world.home.members.leader)
    await expect(
      add(world.home.members.musician, plan.id, { kind: 'other' }),
    ).rejects.toMatchObject({ code: 'role.too_low' })
  })
})
