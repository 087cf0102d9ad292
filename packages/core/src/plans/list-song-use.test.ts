import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { listSongUse } from './list-song-use.ts'
import { removePlan } from './remove-plan.ts'
import { add, makePlan, makePlanOf, makeSong } from './testing/test-plan.ts'

describe('listSongUse', () => {
  it('counts the plans of the six weeks before, with the last of them', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { date: '2026-11-22' })
    const often = await makeSong(leader, { title: 'Often' })
    const early = await makeSong(leader, { title: 'Early' })
    const type = plan.serviceType.id
    for (const date of ['2026-10-10', '2026-10-11', '2026-11-01', '2026-11-15', '2026-11-22']) {
      const { id } = await makePlanOf(leader, type, { date })
      await add(leader, id, { kind: 'song', arrangementId: often })
      await add(leader, id, { kind: 'song', arrangementId: often })
    }
    const removed = await makePlanOf(leader, type, { date: '2026-11-08' })
    await add(leader, removed.id, { kind: 'song', arrangementId: early })
    await removePlan(leader, { planId: removed.id })
    const use = await expectStatements(2, () => listSongUse(leader, { planId: plan.id }))
    expect(use).toMatchObject([{ times: 3, lastDate: '2026-11-15' }])
  })

  it('knows nothing of another church', async () => {
    await using world = await openTestWorld()
    const stranger = world.other.members.leader
    const theirs = await makePlan(stranger, { date: '2026-11-01' })
    const arrangementId = await makeSong(stranger)
    await add(stranger, theirs.id, { kind: 'song', arrangementId })
    const { leader, musician } = world.home.members
    const plan = await makePlan(leader)
    expect(await listSongUse(leader, { planId: plan.id })).toEqual([])
    await expect(listSongUse(leader, { planId: theirs.id })).rejects.toMatchObject({
      code: 'plan.not_found',
    })
    await expect(listSongUse(musician, { planId: plan.id })).rejects.toMatchObject({
      code: 'role.too_low',
    })
  })
})
