import { inTransaction, updatePlanStatus } from '@precentor/db'
import type { PlanInput, PlanStatus } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { noteChange } from './note-change.ts'

/** Shows a plan to everybody in the church. */
export async function publishPlan(
  ctx: ChurchContext,
  input: Pick<PlanInput, 'planId'>,
): Promise<void> {
  await setStatus(ctx, input.planId, 'published', ctx.now())
}

/** Makes a plan a draft again, which only those who edit plans see. */
export async function unpublishPlan(
  ctx: ChurchContext,
  input: Pick<PlanInput, 'planId'>,
): Promise<void> {
  await setStatus(ctx, input.planId, 'draft', null)
}

async function setStatus(
  ctx: ChurchContext,
  planId: string,
  status: PlanStatus,
  publishedAt: Date | null,
): Promise<void> {
  requireRole(ctx, 'leader')
  await inTransaction(ctx, async (ctx) => {
    const isDone = await updatePlanStatus(ctx.db, ctx.scope, planId, status, publishedAt)
    if (!isDone) throw notFound('Plan')
    await noteChange(ctx, planId, status === 'published' ? 'publish' : 'unpublish')
  })
}
