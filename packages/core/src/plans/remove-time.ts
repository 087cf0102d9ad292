import { deletePlanTime, inTransaction, lockPlan } from '@precentor/db'
import type { PlanTimeInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { noteChange } from './note-change.ts'

/** Takes a time out of a plan. */
export async function removeTime(
  ctx: ChurchContext,
  input: Omit<PlanTimeInput, 'churchId'>,
): Promise<void> {
  requireRole(ctx, 'leader')
  const { planId, timeId } = input
  await inTransaction(ctx, async (ctx) => {
    const plan = await lockPlan(ctx.db, ctx.scope, planId)
    if (plan === null) throw notFound('Plan')
    const isDone = await deletePlanTime(ctx.db, ctx.scope, planId, timeId)
    if (!isDone) throw notFound('Plan time')
    await noteChange(ctx, planId, 'remove_time', { timeId })
  })
}
