import { deletePlanItem, findWrittenPlanItem, renumberPlanItems } from '@precentor/db'
import type { PlanItemInput, RemovedPlanItem } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { changeOrder } from './change-order.ts'
import { noteChange } from './note-change.ts'

/** Takes an item out of a plan; gives what `restoreItem` needs to put it back. */
export async function removeItem(
  ctx: ChurchContext,
  input: Omit<PlanItemInput, 'churchId'>,
): Promise<RemovedPlanItem> {
  const { planId, itemId } = input
  return changeOrder(ctx, planId, async (ctx, order) => {
    const item = await findWrittenPlanItem(ctx.db, ctx.scope, planId, itemId)
    if (item === null) throw notFound('Plan item')
    await deletePlanItem(ctx.db, ctx.scope, itemId)
    const others = order.filter((id) => id !== itemId)
    await renumberPlanItems(ctx.db, ctx.scope, planId, others)
    const position = order.indexOf(itemId)
    const removed = { ...item, afterItemId: order[position - 1] ?? null, position }
    await noteChange(ctx, planId, 'remove_item', { item: removed })
    return removed as RemovedPlanItem
  })
}
