import { removedPlanItem } from '@precentor/schemas'
import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { getPlan } from './get-plan.ts'
import { moveItem } from './move-item.ts'
import { removeItem } from './remove-item.ts'
import { restoreItem } from './restore-item.ts'
import { add, after, idsOf, makePlan, makeSong } from './testing/test-plan.ts'

describe('removeItem and restoreItem', () => {
  it.each([1, 10, 100])('undo each other, beside %i other items', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: count })
    const arrangementId = await makeSong(leader)
    const { item } = await add(leader, plan.id, {
      kind: 'song',
      arrangementId,
      key: 'A',
      sequence: ['v1', 'c'],
      techNotes: 'Lights',
      place: after(idsOf(plan)[0]),
    })
    const before = await getPlan(leader, { planId: plan.id })
    const removed = await expectStatements(6, () =>
      removeItem(leader, { planId: plan.id, itemId: item.id }),
    )
    const without = await getPlan(leader, { planId: plan.id })
    expect(without.items.map(({ title }) => title)).toEqual([...Array(count).keys()].map(String))
    expect(without.items.map(({ position }) => position)).toEqual([...without.items.keys()])
    // What was given is what the API takes back.
    const back = removedPlanItem.parse(JSON.parse(JSON.stringify(removed)))
    await expectStatements(6, () => restoreItem(leader, { planId: plan.id, item: back }))
    expect(await getPlan(leader, { planId: plan.id })).toEqual(before)
  })

  it('puts an item where it stood when its neighbour is gone too', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: 4 })
    const [, b, c] = idsOf(plan)
    const removed = await removeItem(leader, { planId: plan.id, itemId: c })
    await removeItem(leader, { planId: plan.id, itemId: b })
    const { order } = await restoreItem(leader, { planId: plan.id, item: removed })
    expect(order.indexOf(c)).toBe(2)
  })

  it('puts an item after its neighbour, wherever that was moved meanwhile', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: 3 })
    const [a, b] = idsOf(plan)
    const removed = await removeItem(leader, { planId: plan.id, itemId: b })
    await moveItem(leader, { planId: plan.id, itemId: a, place: { position: 1 } })
    const { order } = await restoreItem(leader, { planId: plan.id, item: removed })
    expect(order.slice(1)).toEqual([a, b])
  })

  it('restores once, however often Undo is pressed', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: 2 })
    const [itemId] = idsOf(plan)
    const item = await removeItem(leader, { planId: plan.id, itemId })
    const presses = await Promise.allSettled(
      [1, 2, 3].map(() => restoreItem(leader, { planId: plan.id, item })),
    )
    const lost = presses.filter((press) => press.status === 'rejected')
    expect(lost).toHaveLength(2)
    for (const { reason } of lost) expect(reason).toMatchObject({ code: 'plan_item.already_there' })
    expect((await getPlan(leader, { planId: plan.id })).items).toHaveLength(2)
  })

  it('find nothing of another church', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const stranger = world.other.members.leader
    const plan = await makePlan(leader, { items: 1 })
    const foreign = await makePlan(stranger, { items: 1 })
    const [itemId] = idsOf(plan)
    for (const planId of [plan.id, foreign.id]) {
      await expect(removeItem(stranger, { planId, itemId })).rejects.toMatchObject({
        kind: 'not_found',
      })
    }
    const item = await removeItem(leader, { planId: plan.id, itemId })
    await expect(restoreItem(stranger, { planId: plan.id, item })).rejects.toMatchObject({
      code: 'plan.not_found',
    })
  })

  it('are refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const plan = await makePlan(leader, { items: 1 })
    const [itemId] = idsOf(plan)
    const item = await removeItem(leader, { planId: plan.id, itemId })
    const refused = { code: 'role.too_low' }
    await expect(removeItem(musician, { planId: plan.id, itemId })).rejects.toMatchObject(refused)
    await expect(restoreItem(musician, { planId: plan.id, item })).rejects.toMatchObject(refused)
  })
})
