import { findPlanItem, insertPlanItem, renumberPlanItems } from '@precentor/db'
import { mostPlanItems, type AddPlanItemInput, type PlanItemId } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { changeOrder, orderChanged } from './change-order.ts'
import { newItem } from './new-item.ts'
import { noteChange } from './note-change.ts'
import { placeInOrder } from './order.ts'
import { toPlanItem, type PlanItemDto } from './plan-item-dto.ts'

/** An item that was added, and the whole order as it then is. */
export type AddedItem = {
  readonly item: PlanItemDto
  readonly order: readonly PlanItemId[]
}

/** Adds an item of any kind to a plan, at a place or at the end. */
export async function addItem(
  ctx: ChurchContext,
  input: Omit<AddPlanItemInput, 'churchId'>,
): Promise<AddedItem> {
  const { planId, place } = input
  return changeOrder(ctx, planId, async (ctx, order) => {
    refuseFullPlan(order)
    const columns = await newItem(ctx, input)
    const id = await insertPlanItem(ctx.db, ctx.scope, planId, order.length, columns)
    const next = placeInOrder(order, id, place ?? { position: order.length })
    if (next === null) throw orderChanged()
    if (next.at(-1) !== id) await renumberPlanItems(ctx.db, ctx.scope, planId, next)
    await noteChange(ctx, planId, 'add_item', { itemId: id, kind: columns.kind })
    const row = await findPlanItem(ctx.db, ctx.scope, planId, id)
    if (row === null) throw notFound('Plan item')
    return { item: toPlanItem(row), order: next as PlanItemId[] }
  })
}

/** Throws when a plan has as many items as a plan can have. */
export function refuseFullPlan(order: readonly string[]): void {
  if (order.length < mostPlanItems) return
  throw new DomainError(
    'limit_reached',
    'plan.full',
    `A plan can have ${mostPlanItems} items. Remove one first.`,
  )
}
