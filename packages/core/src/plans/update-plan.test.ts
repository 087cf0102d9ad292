import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { addTime } from './add-time.ts'
import { getPlan } from './get-plan.ts'
import { makePlan, makeType } from './testing/test-plan.ts'
import { updatePlan } from './update-plan.ts'

describe('updatePlan', () => {
  it('moves a plan to another day with its times at the same hour of the clock', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { date: '2026-10-18' })
    const length = 4500
    const service = { planId: plan.id, kind: 'service' as const, name: '', length }
    await addTime(leader, { ...service, date: '2026-10-18', start: '10:00' })
    await addTime(leader, { ...service, kind: 'rehearsal', date: '2026-10-15', start: '19:30' })
    const changed = await expectStatements(6, () =>
      updatePlan(leader, {
        ...of(plan),
        date: '2026-10-25',
        title: 'Harvest',
        notes: 'Bring food',
      }),
    )
    expect(changed).toMatchObject({ date: '2026-10-25', title: 'Harvest', version: 2 })
    // The clocks went back in the night before.
    const { times } = await getPlan(leader, { planId: plan.id })
    expect(times.map(({ startsAt }) => startsAt)).toEqual([
      '2026-10-22T18:30:00.000Z',
      '2026-10-25T10:00:00.000Z',
    ])
  })

  it('names the conflict of two people, gives what is stored, and moves no time', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const plan = await makePlan(leader)
    const time = { planId: plan.id, kind: 'service' as const, name: '', length: null }
    await addTime(leader, { ...time, date: '2026-11-22', start: '10:00' })
    await updatePlan(admin, { ...of(plan), title: 'Advent' })
    await expect(updatePlan(leader, { ...of(plan), date: '2026-11-29' })).rejects.toMatchObject({
      code: 'plan.changed',
      details: { current: { title: 'Advent', date: '2026-11-22', version: 2 } },
    })
    const { times } = await getPlan(leader, { planId: plan.id })
    expect(times).toMatchObject([{ startsAt: '2026-11-22T10:00:00.000Z' }])
  })

  it('takes a service type of this church only', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader)
    const youth = await makeType(leader, 'Youth')
    const foreign = await makeType(world.other.members.leader)
    expect(await updatePlan(leader, { ...of(plan), serviceTypeId: youth })).toMatchObject({
      serviceType: { name: 'Youth' },
    })
    await expect(
      updatePlan(leader, { ...of(plan), version: 2, serviceTypeId: foreign }),
    ).rejects.toMatchObject({ code: 'service_type.not_found' })
  })

  it('finds nothing of another church, and is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const plan = await makePlan(leader)
    await expect(updatePlan(world.other.members.owner, of(plan))).rejects.toMatchObject({
      code: 'plan.not_found',
    })
    await expect(updatePlan(musician, of(plan))).rejects.toMatchObject({ code: 'role.too_low' })
  })
})

function of(plan: Awaited<ReturnType<typeof makePlan>>): Parameters<typeof updatePlan>[1] {
  return {
    planId: plan.id,
    version: plan.version,
    serviceTypeId: plan.serviceType.id,
    date: plan.date,
    title: plan.title,
    notes: plan.notes,
  }
}
