import { inTransaction, setPlanRemoved } from '@precentor/db'
import type { PlanInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { noteChange } from './note-change.ts'

/** Hides a plan everywhere; `restorePlan` brings it back whole. */
export async function removePlan(
  ctx: ChurchContext,
  input: Pick<PlanInput, 'planId'>,
): Promise<void> {
  await setRemoved(ctx, input.planId, ctx.now())
}

/** Brings a removed plan back as it was. */
export async function restorePlan(
  ctx: ChurchContext,
  input: Pick<PlanInput, 'planId'>,
): Promise<void> {
  await setRemoved(ctx, input.planId, null)
}

async function setRemoved(
  ctx: ChurchContext,
  planId: string,
  removedAt: Date | null,
): Promise<void> {
  requireRole(ctx, 'leader')
  await inTransaction(ctx, async (ctx) => {
    const isDone = await setPlanRemoved(ctx.db, ctx.scope, planId, removedAt)
    if (!isDone) throw notFound('Plan')
    await noteChange(ctx, planId, removedAt === null ? 'restore' : 'remove')
  })
}
