import { renumberPlanItems } from '@precentor/db'
import type { MovePlanItemInput, PlanItemId } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { changeOrder, orderChanged } from './change-order.ts'
import { noteChange } from './note-change.ts'
import { placeInOrder } from './order.ts'

/** Moves an item to another place; gives the whole order as it then is. */
export async function moveItem(
  ctx: ChurchContext,
  input: Omit<MovePlanItemInput, 'churchId'>,
): Promise<{ readonly order: readonly PlanItemId[] }> {
  const { planId, itemId, place } = input
  return changeOrder(ctx, planId, async (ctx, order) => {
    if (!order.includes(itemId)) throw notFound('Plan item')
    const next = placeInOrder(order, itemId, place)
    if (next === null) throw orderChanged()
    await renumberPlanItems(ctx.db, ctx.scope, planId, next)
    await noteChange(ctx, planId, 'move_item', { itemId, position: next.indexOf(itemId) })
    return { order: next as PlanItemId[] }
  })
}
