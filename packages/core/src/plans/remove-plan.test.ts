import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { getPlan } from './get-plan.ts'
import { publishPlan, unpublishPlan } from './publish-plan.ts'
import { removePlan, restorePlan } from './remove-plan.ts'
import { add, idsOf, makePlan } from './testing/test-plan.ts'
import { updateItem } from './update-item.ts'

describe('removePlan and restorePlan', () => {
  it('hide a plan from everything, and bring it back whole', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { items: 3 })
    const planId = plan.id
    const [itemId] = idsOf(plan)
    const before = await getPlan(leader, { planId })
    await removePlan(leader, { planId })
    const gone = { code: 'plan.not_found' }
    await expect(getPlan(leader, { planId })).rejects.toMatchObject(gone)
    await expect(add(leader, planId, { kind: 'other' })).rejects.toMatchObject(gone)
    await expect(publishPlan(leader, { planId })).rejects.toMatchObject(gone)
    await expect(removePlan(leader, { planId })).rejects.toMatchObject(gone)
    await expect(
      updateItem(leader, { planId, itemId, version: 1, changes: { title: 'x' } }),
    ).rejects.toMatchObject({ code: 'plan_item.not_found' })
    await restorePlan(leader, { planId })
    expect(await getPlan(leader, { planId })).toEqual(before)
  })

  it('find nothing of another church, and are refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id: planId } = await makePlan(leader)
    for (const act of [removePlan, publishPlan, unpublishPlan]) {
      await expect(act(world.other.members.owner, { planId })).rejects.toMatchObject({
        code: 'plan.not_found',
      })
      await expect(act(musician, { planId })).rejects.toMatchObject({ code: 'role.too_low' })
    }
    await removePlan(leader, { planId })
    await expect(restorePlan(world.other.members.owner, { planId })).rejects.toMatchObject({
      code: 'plan.not_found',
    })
  })
})

describe('publishPlan and unpublishPlan', () => {
  it('set the state, and doing it twice changes nothing', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: planId } = await makePlan(leader)
    await publishPlan(leader, { planId })
    await publishPlan(leader, { planId })
    expect(await getPlan(leader, { planId })).toMatchObject({ status: 'published', version: 1 })
    await unpublishPlan(leader, { planId })
    expect(await getPlan(leader, { planId })).toMatchObject({ status: 'draft', version: 1 })
  })
})
