import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { addTime } from './add-time.ts'
import { duplicatePlan } from './duplicate-plan.ts'
import { getPlan } from './get-plan.ts'
import { publishPlan } from './publish-plan.ts'
import { add, makePlan, makeSong } from './testing/test-plan.ts'

describe('duplicatePlan', () => {
  it.each([1, 10, 100])('copies a plan of %i songs with six statements', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { date: '2026-10-18' })
    const arrangementId = await makeSong(leader)
    for (let number = 0; number < count; number += 1) {
      await add(leader, plan.id, { kind: 'song', arrangementId, key: 'A', title: String(number) })
    }
    const time = { planId: plan.id, kind: 'service' as const, name: 'Early', length: 3600 }
    await addTime(leader, { ...time, date: '2026-10-18', start: '09:00' })
    await publishPlan(leader, { planId: plan.id })
    const original = await getPlan(leader, { planId: plan.id })

    const copy = await expectStatements(6, () =>
      duplicatePlan(leader, { planId: plan.id, date: '2026-12-25' }),
    )
    expect(copy).toMatchObject({ date: '2026-12-25', status: 'draft', version: 1 })
    expect(copy.id).not.toBe(plan.id)
    // Nine o'clock of the winter is an hour later than that of the summer.
    expect(copy.times).toMatchObject([{ name: 'Early', startsAt: '2026-12-25T09:00:00.000Z' }])
    const said = (items: typeof copy.items) => items.map(({ id: _id, ...item }) => item)
    expect(said(copy.items)).toEqual(said(original.items))
    expect(await getPlan(leader, { planId: plan.id })).toEqual(original)
  })

  it('finds nothing of another church, and is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id: planId } = await makePlan(leader)
    const input = { planId, date: '2026-12-25' }
    await expect(duplicatePlan(world.other.members.owner, input)).rejects.toMatchObject({
      code: 'plan.not_found',
    })
    await expect(duplicatePlan(musician, input)).rejects.toMatchObject({ code: 'role.too_low' })
  })
})
