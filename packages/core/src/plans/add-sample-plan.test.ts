import { parseKey } from '@precentor/chart'
import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { addSamplePlan } from './add-sample-plan.ts'
import { getPlan } from './get-plan.ts'
import { listServiceTypes } from './list-service-types.ts'

describe('addSamplePlan', () => {
  it('puts a plan that can be played on next Sunday, for everybody', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const added = await expectStatements(14, () => addSamplePlan(leader))
    const plan = await getPlan(musician, { planId: added.id })
    expect(plan).toMatchObject({ date: '2026-11-22', status: 'published' })
    expect(plan.times.some(({ kind }) => kind === 'service')).toBe(true)
    const songs = plan.items.filter(({ kind }) => kind === 'song')
    expect(songs.length).toBeGreaterThanOrEqual(4)
    for (const { song, key } of songs) {
      expect(song?.chart).toContain('[')
      expect(parseKey(key ?? song?.arrangementKey ?? '')).not.toBeNull()
    }
    expect(plan.items.reduce((total, { length }) => total + length, 0)).toBeLessThan(5400)
  })

  it('is there once, however often it is asked for', async () => {
    await using world = await openTestWorld()
    const { leader, admin } = world.home.members
    const plans = await Promise.all([leader, admin, leader].map((ctx) => addSamplePlan(ctx)))
    expect(new Set(plans.map(({ id }) => id)).size).toBe(1)
    expect(await listServiceTypes(leader)).toHaveLength(1)
  })

  it('is refused to musicians', async () => {
    await using world = await openTestWorld()
    await expect(addSamplePlan(world.home.members.musician)).rejects.toMatchObject({
      code: 'role.too_low',
    })
  })
})
