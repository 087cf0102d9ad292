import { inTransaction, insertPlanTime, listPlanTimes, lockPlan } from '@precentor/db'
import { mostPlanTimes, type AddPlanTimeInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { momentAt } from './calendar.ts'
import { noteChange } from './note-change.ts'
import { toPlanTime, type PlanTimeDto } from './plan-time-dto.ts'

/** Adds a service, a rehearsal or another time to a plan. */
export async function addTime(
  ctx: ChurchContext,
  input: Omit<AddPlanTimeInput, 'churchId'>,
): Promise<PlanTimeDto> {
  requireRole(ctx, 'leader')
  const { planId, kind, name, date, start, length } = input
  return inTransaction(ctx, async (ctx) => {
    const plan = await lockPlan(ctx.db, ctx.scope, planId)
    if (plan === null) throw notFound('Plan')
    const times = await listPlanTimes(ctx.db, ctx.scope, planId)
    if (times.length >= mostPlanTimes) throw tooMany()
    const startsAt = momentAt(plan.timeZone, date, start)
    const row = await insertPlanTime(ctx.db, ctx.scope, planId, { kind, name, startsAt, length })
    await noteChange(ctx, planId, 'add_time', { timeId: row.id, name })
    return toPlanTime(row)
  })
}

function tooMany(): DomainError {
  return new DomainError(
    'limit_reached',
    'plan.too_many_times',
    `A plan can have ${mostPlanTimes} times. Remove one first.`,
  )
}
