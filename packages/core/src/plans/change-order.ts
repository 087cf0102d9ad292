import { inTransaction, listPlanItemIds, lockPlan } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'

/**
 * Runs `work` with the ids of a plan's items in their order, which nobody else can
 * change until it has ended: whoever wants to, waits for the lock of the plan.
 */
export async function changeOrder<T>(
  ctx: ChurchContext,
  planId: string,
  work: (ctx: ChurchContext, order: readonly string[]) => Promise<T>,
): Promise<T> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlan(ctx.db, ctx.scope, planId)
    if (plan === null) throw notFound('Plan')
    return work(ctx, await listPlanItemIds(ctx.db, ctx.scope, planId))
  })
}

/** The item that another was to stand after has just been removed. */
export function orderChanged(): DomainError {
  return new DomainError(
    'conflict',
    'plan.order_changed',
    'Somebody else has just changed this order. Look at it again, then try once more.',
  )
}
