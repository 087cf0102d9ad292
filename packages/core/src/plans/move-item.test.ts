import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { getPlan } from './get-plan.ts'
import { moveItem } from './move-item.ts'
import { removeItem } from './remove-item.ts'
import { after, idsOf, makePlan } from './testing/test-plan.ts'

describe('moveItem', () => {
  it.each([2, 10, 100])('moves an item of %i with four statements', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: count })
    const [first, ...others] = idsOf(plan)
    const { order } = await expectStatements(4, () =>
      moveItem(leader, { planId: plan.id, itemId: first, place: { position: 1 } }),
    )
    expect(order).toEqual([others[0], first, ...others.slice(1)])
    const { items } = await getPlan(leader, { planId: plan.id })
    expect(items.map(({ id }) => id)).toEqual(order)
    expect(items.map(({ position }) => position)).toEqual([...items.keys()])
  })

  it('moves an item after another one', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: 4 })
    const [a, b, c, d] = idsOf(plan)
    const { order } = await moveItem(leader, { planId: plan.id, itemId: a, place: after(c) })
    expect(order).toEqual([b, c, a, d])
  })

  it('names the conflict when the item to stand after is gone', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: 2 })
    const [a, b] = idsOf(plan)
    await removeItem(leader, { planId: plan.id, itemId: b })
    await expect(
      moveItem(leader, { planId: plan.id, itemId: a, place: after(b) }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'plan.order_changed' })
    await expect(
      moveItem(leader, { planId: plan.id, itemId: b, place: after(a) }),
    ).rejects.toMatchObject({ code: 'plan_item.not_found' })
  })

  it('finds nothing of another church, nor an item of another plan', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const stranger = world.other.members.leader
    const plan = await makePlan(leader, { items: 2 })
    const foreign = await makePlan(stranger, { items: 1 })
    const [item] = idsOf(plan)
    const [theirs] = idsOf(foreign)
    const place = { position: 0 }
    await expect(
      moveItem(stranger, { planId: plan.id, itemId: item, place }),
    ).rejects.toMatchObject({ code: 'plan.not_found' })
    await expect(
      moveItem(stranger, { planId: foreign.id, itemId: item, place }),
    ).rejects.toMatchObject({ code: 'plan_item.not_found' })
    await expect(
      moveItem(leader, { planId: plan.id, itemId: item, place: after(theirs) }),
    ).rejects.toMatchObject({ code: 'plan.order_changed' })
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const plan = await makePlan(world.home.members.leader, { items: 2 })
    const [item] = idsOf(plan)
    await expect(
      moveItem(world.home.members.musician, {
        planId: plan.id,
        itemId: item,
        place: { position: 1 },
      }),
    ).rejects.toMatchObject({ code: 'role.too_low' })
  })
})
