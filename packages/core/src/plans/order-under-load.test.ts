import type { PlanId, PlanItemId, RemovedPlanItem } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import type { ChurchContext } from '../context.ts'
import { DomainError } from '../errors.ts'
import { openTestWorld } from '../testing/index.ts'
import { getPlan } from './get-plan.ts'
import { moveItem } from './move-item.ts'
import { removeItem } from './remove-item.ts'
import { restoreItem } from './restore-item.ts'
import { add, after, makePlan } from './testing/test-plan.ts'

/** What several people were told has happened, together. */
type Ledger = {
  readonly there: Set<PlanItemId>
  readonly removed: RemovedPlanItem[]
  readonly conflicts: string[]
}

describe('the order of a plan', () => {
  it('loses nothing when four people move, add, remove and restore at once', async () => {
    await using world = await openTestWorld()
    const { owner, admin, leader } = world.home.members
    const plan = await makePlan(leader, { items: 12 })
    const ledger: Ledger = {
      there: new Set(plan.items.map(({ id }) => id)),
      removed: [],
      conflicts: [],
    }
    const people = [owner, admin, leader, leader]
    await Promise.all(people.map((person, seed) => disturb(person, plan.id, ledger, seed + 1)))

    const { items } = await getPlan(leader, { planId: plan.id })
    expect(items.map(({ position }) => position)).toEqual([...items.keys()])
    expect(items.map(({ id }) => id).toSorted()).toEqual([...ledger.there].toSorted())
    const named = new Set(['plan.order_changed', 'plan_item.not_found', 'plan_item.already_there'])
    expect(ledger.conflicts.filter((code) => !named.has(code))).toEqual([])
  }, 60_000)

  it('is in the end what the last answer said, when two people move at once', async () => {
    await using world = await openTestWorld()
    const { admin, leader } = world.home.members
    const plan = await makePlan(leader, { items: 20 })
    const ids = plan.items.map(({ id }) => id)
    const orders: (readonly string[])[] = []
    const shuffle = async (ctx: ChurchContext, seed: number) => {
      const random = makeRandom(seed)
      for (let round = 0; round < 40; round += 1) {
        const place = { position: Math.floor(random() * ids.length) }
        const { order } = await moveItem(ctx, { planId: plan.id, itemId: pick(ids, random), place })
        orders.push(order)
      }
    }
    await Promise.all([shuffle(admin, 7), shuffle(leader, 8)])
    const { items } = await getPlan(leader, { planId: plan.id })
    expect(orders).toHaveLength(80)
    expect(orders.slice(-2)).toContainEqual(items.map(({ id }) => id))
    for (const order of orders) expect(order.toSorted()).toEqual(ids.toSorted())
  }, 60_000)
})

async function disturb(
  ctx: ChurchContext,
  planId: PlanId,
  ledger: Ledger,
  seed: number,
): Promise<void> {
  const random = makeRandom(seed)
  for (let round = 0; round < 60; round += 1) {
    try {
      await act(ctx, planId, ledger, random)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      ledger.conflicts.push(error.code)
    }
  }
}

async function act(
  ctx: ChurchContext,
  planId: PlanId,
  ledger: Ledger,
  random: () => number,
): Promise<void> {
  const ids = [...ledger.there]
  const itemId = pick(ids, random)
  const choice = random()
  if (choice < 0.5) {
    const target = pick(ids, random)
    await moveItem(ctx, { planId, itemId, place: after(target === itemId ? null : target) })
  } else if (choice < 0.7) {
    const { item } = await add(ctx, planId, { kind: 'other', place: after(itemId) })
    ledger.there.add(item.id)
  } else if (choice < 0.88) {
    const removed = await removeItem(ctx, { planId, itemId })
    ledger.there.delete(itemId)
    ledger.removed.push(removed)
  } else {
    // Not taken from the list at once: somebody else may restore the same item meanwhile.
    const item = ledger.removed.at(-1)
    if (item === undefined) return
    await restoreItem(ctx, { planId, item })
    ledger.there.add(item.id)
    ledger.removed.splice(ledger.removed.indexOf(item), 1)
  }
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}

/** Mulberry32: the same numbers each time, so that a failure can be seen again. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
