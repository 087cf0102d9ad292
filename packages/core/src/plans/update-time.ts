import { inTransaction, lockPlan, updatePlanTime } from '@precentor/db'
import type { UpdatePlanTimeInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { momentAt } from './calendar.ts'
import { noteChange } from './note-change.ts'
import type { PlanTimeDto } from './plan-time-dto.ts'

/** Changes one time of a plan. */
export async function updateTime(
  ctx: ChurchContext,
  input: Omit<UpdatePlanTimeInput, 'churchId'>,
): Promise<PlanTimeDto> {
  requireRole(ctx, 'leader')
  const { planId, timeId, kind, name, date, start, length } = input
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlan(ctx.db, ctx.scope, planId)
    if (plan === null) throw notFound('Plan')
    const startsAt = momentAt(plan.timeZone, date, start)
    const columns = { kind, name, startsAt, length }
    const isDone = await updatePlanTime(ctx.db, ctx.scope, planId, timeId, columns)
    if (!isDone) throw notFound('Plan time')
    await noteChange(ctx, planId, 'update_time', { timeId, name })
    return { ...columns, id: timeId, startsAt: startsAt.toISOString() }
  })
}
