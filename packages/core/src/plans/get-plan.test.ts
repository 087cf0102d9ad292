import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import { openTestWorld } from '../testing/index.ts'
import { getPlan } from './get-plan.ts'
import { publishPlan } from './publish-plan.ts'
import { add, makePlan, makeSong } from './testing/test-plan.ts'

describe('getPlan', () => {
  it.each([1, 10, 100])('asks one statement for a plan of %i songs', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader)
    const arrangementId = await makeSong(leader)
    for (let number = 0; number < count; number += 1) {
      await add(leader, plan.id, { kind: 'song', arrangementId })
    }
    const found = await expectStatements(1, () => getPlan(leader, { planId: plan.id }))
    expect(found.items).toHaveLength(count)
    expect(found.items.map(({ position }) => position)).toEqual([...found.items.keys()])
  })

  it('gives each song with its chart, and the key of that day beside the arrangement’s', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader)
    const arrangementId = await makeSong(leader, { title: 'Rock of Ages', key: 'Bb' })
    await add(leader, plan.id, { kind: 'song', arrangementId, key: 'G', capo: 3 })
    const { items } = await getPlan(leader, { planId: plan.id })
    expect(items).toMatchObject([
      {
        kind: 'song',
        title: '',
        key: 'G',
        capo: 3,
        song: {
          arrangementId,
          title: 'Rock of Ages',
          authors: ['John Newton'],
          arrangementKey: 'Bb',
          chart: '[G]Amazing grace',
        },
      },
    ])
  })

  it('is not found in another church', async () => {
    await using world = await openTestWorld()
    const plan = await makePlan(world.home.members.leader)
    await expect(getPlan(world.other.members.owner, { planId: plan.id })).rejects.toMatchObject({
      code: 'plan.not_found',
    })
  })

  it('is found by musicians once it is published', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { id: planId } = await makePlan(leader)
    await expect(getPlan(musician, { planId })).rejects.toMatchObject({ code: 'plan.not_found' })
    await publishPlan(leader, { planId })
    await expect(getPlan(musician, { planId })).resolves.toMatchObject({ status: 'published' })
  })
})
