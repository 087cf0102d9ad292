import type { ListPlansInput } from '@precentor/schemas'
import { expectStatements } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import type { ChurchContext } from '../context.ts'
import { openTestWorld } from '../testing/index.ts'
import { listPlans } from './list-plans.ts'
import { publishPlan } from './publish-plan.ts'
import { removePlan } from './remove-plan.ts'
import { add, makePlan, makePlanOf, makeSong, makeType } from './testing/test-plan.ts'

describe('listPlans', () => {
  it('gives upcoming plans soonest first, from today in the church', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const type = await makeType(leader)
    for (const date of ['2026-12-06', '2026-11-19', '2026-11-20', '2026-11-29']) {
      await makePlanOf(leader, type, { date })
    }
    expect(await dates(leader, { when: 'upcoming' })).toEqual([
      '2026-11-20',
      '2026-11-29',
      '2026-12-06',
    ])
    expect(await dates(leader, { when: 'past' })).toEqual(['2026-11-19'])
    // Half an hour before midnight in London it is the day after in Auckland.
    const late = { ...leader, now: () => new Date('2026-11-20T23:30:00Z') }
    expect(await dates(late, { when: 'past' })).toEqual(['2026-11-19'])
    const later = { ...leader, now: () => new Date('2026-11-21T00:30:00Z') }
    expect(await dates(later, { when: 'past' })).toEqual(['2026-11-20', '2026-11-19'])
  })

  it.each([1, 10, 100])('asks two statements for %i plans with songs', async (count) => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const type = await makeType(leader)
    const arrangementId = await makeSong(leader, { title: 'Abide with Me', key: 'Eb' })
    for (let number = 0; number < count; number += 1) {
      const plan = await makePlanOf(leader, type)
      await add(leader, plan.id, { kind: 'header', title: 'Gathering' })
      await add(leader, plan.id, { kind: 'song', arrangementId, key: 'D' })
      await add(leader, plan.id, { kind: 'song', arrangementId })
    }
    const { items } = await expectStatements(2, () => listPlans(leader, all))
    expect(items).toHaveLength(count)
    expect(items[0]?.songs).toMatchObject([
      { title: 'Abide with Me', key: 'D' },
      { title: 'Abide with Me', key: 'Eb' },
    ])
  })

  it('gives every plan once, page by page, although many are on one day', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const type = await makeType(leader)
    for (let number = 0; number < 9; number += 1) {
      await makePlanOf(leader, type, { date: number < 5 ? '2026-11-22' : '2026-11-01' })
    }
    for (const when of ['upcoming', 'past'] as const) {
      const ids = await everyPage(leader, { when, limit: 2 })
      expect(new Set(ids).size).toBe(when === 'upcoming' ? 5 : 4)
      expect(ids).toEqual((await listPlans(leader, { ...all, when })).items.map(({ id }) => id))
    }
  })

  it('can be narrowed to one service type', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const plan = await makePlan(leader, { typeName: 'Youth' })
    await makePlan(leader, { typeName: 'Sunday' })
    const { items } = await listPlans(leader, { ...all, serviceTypeId: plan.serviceType.id })
    expect(items.map(({ id }) => id)).toEqual([plan.id])
  })

  it('shows drafts to leaders only, and removed plans to nobody', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const type = await makeType(leader)
    const draft = await makePlanOf(leader, type)
    const published = await makePlanOf(leader, type)
    const removed = await makePlanOf(leader, type)
    await publishPlan(leader, { planId: published.id })
    await publishPlan(leader, { planId: removed.id })
    await removePlan(leader, { planId: removed.id })
    const ids = async (ctx: ChurchContext) =>
      (await listPlans(ctx, all)).items.map(({ id }) => id).toSorted()
    expect(await ids(leader)).toEqual([draft.id, published.id].toSorted())
    expect(await ids(musician)).toEqual([published.id])
  })

  it('shows nothing of another church', async () => {
    await using world = await openTestWorld()
    await makePlan(world.home.members.leader)
    expect((await listPlans(world.other.members.owner, all)).items).toEqual([])
  })

  it.each(['', 'x', 'bm9uc2Vuc2U', Buffer.from('["2026-11-22","no id"]').toString('base64url')])(
    'names a cursor that it did not give: %j',
    async (cursor) => {
      await using world = await openTestWorld()
      await expect(listPlans(world.home.members.leader, { ...all, cursor })).rejects.toMatchObject({
        code: 'cursor.invalid',
      })
    },
  )
})

type Input = Omit<ListPlansInput, 'churchId'>

const all: Input = { limit: 100, when: 'upcoming' }

async function dates(ctx: ChurchContext, input: Partial<Input>): Promise<string[]> {
  const { items } = await listPlans(ctx, { ...all, ...input })
  return items.map(({ date }) => date)
}

async function everyPage(ctx: ChurchContext, input: Partial<Input>): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page = await listPlans(ctx, { ...all, ...input, ...(cursor !== null && { cursor }) })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null && ids.length < 100)
  return ids
}
