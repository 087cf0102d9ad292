import { mostPlanTimes, type PlanTimeId } from '@precentor/schemas'
import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { addTime } from './add-time.ts'
import { getPlan } from './get-plan.ts'
import { removeTime } from './remove-time.ts'
import { makePlan } from './testing/test-plan.ts'
import { updateTime } from './update-time.ts'

const service = {
  kind: 'service',
  name: '',
  date: '2026-11-22',
  start: '10:00',
  length: 4500,
} as const

describe('the times of a plan', () => {
  it('are added, changed and removed, in the order of the clock', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: planId } = await makePlan(leader)
    const late = await expectStatements(4, () => addTime(leader, { ...service, planId }))
    const early = await addTime(leader, { ...service, planId, start: '08:00', length: null })
    const times = async () => (await getPlan(leader, { planId })).times
    expect(await times()).toEqual([early, late])

    const change = { ...service, planId, timeId: early.id, name: 'Evening', start: '18:30' }
    const evening = await expectStatements(3, () => updateTime(leader, change))
    expect(evening).toMatchObject({ name: 'Evening', startsAt: '2026-11-22T18:30:00.000Z' })
    expect(await times()).toEqual([late, evening])

    await expectStatements(3, () => removeTime(leader, { planId, timeId: late.id }))
    expect(await times()).toEqual([evening])
  })

  it('are not found by another church, nor through another plan', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const stranger = world.other.members.leader
    const plan = await makePlan(leader)
    const foreign = await makePlan(stranger)
    const { id: timeId } = await addTime(leader, { ...service, planId: plan.id })
    await expect(addTime(stranger, { ...service, planId: plan.id })).rejects.toMatchObject({
      code: 'plan.not_found',
    })
    const theirs = { ...service, planId: foreign.id, timeId }
    await expect(updateTime(stranger, theirs)).rejects.toMatchObject({
      code: 'plan_time.not_found',
    })
    await expect(removeTime(stranger, theirs)).rejects.toMatchObject({
      code: 'plan_time.not_found',
    })
  })

  it('are limited, even when many are added at once', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { id: planId } = await makePlan(leader)
    const tries = Array.from({ length: mostPlanTimes + 3 }, () =>
      addTime(leader, { ...service, planId }),
    )
    const results = await Promise.allSettled(tries)
    const lost = results.filter((result) => result.status === 'rejected')
    expect(lost).toHaveLength(3)
    for (const { reason } of lost) expect(reason).toMatchObject({ code: 'plan.too_many_times' })
  })

  it('are refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id: planId } = await makePlan(leader)
    const { id } = await addTime(leader, { ...service, planId })
    const timeId: PlanTimeId = id
    const refused = { code: 'role.too_low' }
    await expect(addTime(musician, { ...service, planId })).rejects.toMatchObject(refused)
    await expect(updateTime(musician, { ...service, planId, timeId })).rejects.toMatchObject(
      refused,
    )
    await expect(removeTime(musician, { planId, timeId })).rejects.toMatchObject(refused)
  })
})
