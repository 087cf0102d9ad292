import { findPlanItem, reinsertPlanItem, renumberPlanItems } from '@precentor/db'
import type { PlanItemId, RemovedPlanItem, RestorePlanItemInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { refuseFullPlan, type AddedItem } from './add-item.ts'
import { changeOrder } from './change-order.ts'
import { refuseMusic } from './new-item.ts'
import { noteChange } from './note-change.ts'
import { placeInOrder } from './order.ts'
import { toPlanItem } from './plan-item-dto.ts'

/**
 * Puts a removed item back, under its own id: after the item it stood after, or,
 * when that is gone too, where it stood. A second time is refused.
 */
export async function restoreItem(
  ctx: ChurchContext,
  input: Omit<RestorePlanItemInput, 'churchId'>,
): Promise<AddedItem> {
  const { planId, item } = input
  return changeOrder(ctx, planId, async (ctx, order) => {
    refuseFullPlan(order)
    refuseMusic(item)
    const { position: _position, afterItemId: _afterItemId, ...columns } = item
    const isBack = await reinsertPlanItem(ctx.db, ctx.scope, planId, order.length, columns)
    if (!isBack) throw isThereAlready()
    const next = placeBack(order, item)
    await renumberPlanItems(ctx.db, ctx.scope, planId, next)
    await noteChange(ctx, planId, 'restore_item', { itemId: item.id })
    const row = await findPlanItem(ctx.db, ctx.scope, planId, item.id)
    if (row === null) throw notFound('Plan item')
    return { item: toPlanItem(row), order: next as PlanItemId[] }
  })
}

function placeBack(order: readonly string[], item: RemovedPlanItem): readonly string[] {
  const { id, position, afterItemId } = item
  const neighbour = placeInOrder(order, id, { afterItemId })
  return neighbour ?? placeInOrder(order, id, { position }) ?? [...order, id]
}

function isThereAlready(): DomainError {
  return new DomainError('conflict', 'plan_item.already_there', 'This item is back already.')
}
