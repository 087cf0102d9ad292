import { describe, expect, it } from 'vitest'
import { expectStatements } from '@precentor/db/testing'
import { openTestWorld } from '../testing/index.ts'
import { archiveServiceType } from './archive-service-type.ts'
import { createPlan } from './create-plan.ts'
import { createServiceType } from './create-service-type.ts'
import { makeType } from './testing/test-plan.ts'

describe('createPlan', () => {
  it('starts from the times and items of its service type', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const type = await createServiceType(leader, {
      name: 'Sunday morning',
      defaultTimes: [
        { kind: 'rehearsal', name: 'Band', daysBefore: 3, start: '19:30', length: 5400 },
        { kind: 'service', name: '', daysBefore: 0, start: '10:00', length: 4500 },
      ],
      defaultItems: [
        { kind: 'announcement', title: 'Welcome', length: 180 },
        { kind: 'song', title: 'Opening song', length: 240 },
      ],
    })
    const input = { serviceTypeId: type.id, date: '2026-07-05', title: 'Harvest' }
    const plan = await expectStatements(6, () => createPlan(leader, input))
    expect(plan).toMatchObject({
      title: 'Harvest',
      date: '2026-07-05',
      status: 'draft',
      version: 1,
      serviceType: { name: 'Sunday morning' },
      // In London's summer the clocks are an hour ahead of UTC.
      times: [
        { kind: 'rehearsal', name: 'Band', startsAt: '2026-07-02T18:30:00.000Z', length: 5400 },
        { kind: 'service', name: '', startsAt: '2026-07-05T09:00:00.000Z', length: 4500 },
      ],
      items: [
        { position: 0, kind: 'announcement', title: 'Welcome', length: 180, song: null },
        { position: 1, kind: 'song', title: 'Opening song', length: 240, song: null },
      ],
    })
  })

  it('tells open pages of it', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const serviceTypeId = await makeType(leader)
    const plan = await createPlan(leader, { serviceTypeId, date: '2026-11-22', title: '' })
    expect(world.events).toEqual([{ churchId: world.home.church.id, kind: 'plan', id: plan.id }])
  })

  it('does not find a service type of another church, or an archived one', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const foreign = await makeType(world.other.members.leader)
    const archived = await makeType(leader)
    await archiveServiceType(leader, { serviceTypeId: archived })
    for (const serviceTypeId of [foreign, archived]) {
      await expect(
        createPlan(leader, { serviceTypeId, date: '2026-11-22', title: '' }),
      ).rejects.toMatchObject({ code: 'service_type.not_found' })
    }
    expect(world.events).toEqual([])
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const serviceTypeId = await makeType(leader)
    await expect(
      createPlan(musician, { serviceTypeId, date: '2026-11-22', title: '' }),
    ).rejects.toMatchObject({ code: 'role.too_low' })
  })
})
