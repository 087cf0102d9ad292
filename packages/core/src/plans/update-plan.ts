import {
  findPlan,
  findServiceType,
  inTransaction,
  listPlanTimes,
  lockPlan,
  updatePlan as update,
  updatePlanTimeStarts,
  type LockedPlan,
} from '@precentor/db'
import type { UpdatePlanInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { daysBetween, fromDay, shiftDays, toDay } from './calendar.ts'
import { noteChange } from './note-change.ts'
import { toPlanHead, type PlanHeadDto } from './plan-dto.ts'

/**
 * Changes a plan's date, type, title and notes. On another date its times are at
 * the same hour of the clock. Throws `plan.changed` with the stored plan when
 * somebody else has changed these since that version.
 */
export async function updatePlan(
  ctx: ChurchContext,
  input: Omit<UpdatePlanInput, 'churchId'>,
): Promise<PlanHeadDto> {
  requireRole(ctx, 'leader')
  const { planId, version, serviceTypeId, date, title, notes } = input
  return inTransaction(ctx, async (ctx) => {
    const before = await lockPlan(ctx.db, ctx.scope, planId)
    if (before === null) throw notFound('Plan')
    const data = { serviceTypeId, date: fromDay(date), title, notes }
    if (serviceTypeId !== before.serviceTypeId) await provePlannable(ctx, serviceTypeId)
    const isDone = await update(ctx.db, ctx.scope, planId, version, data)
    if (isDone) await shiftTimes(ctx, planId, before, date)
    const row = await findPlan(ctx.db, ctx.scope, planId)
    if (row === null) throw notFound('Plan')
    if (!isDone) throw planChanged(toPlanHead(row))
    await noteChange(ctx, planId, 'update', { date, title })
    return toPlanHead(row)
  })
}

async function provePlannable(ctx: ChurchContext, serviceTypeId: string): Promise<void> {
  const type = await findServiceType(ctx.db, ctx.scope, serviceTypeId)
  if (type === null || type.archivedAt !== null) throw notFound('Service type')
}

async function shiftTimes(
  ctx: ChurchContext,
  planId: string,
  before: LockedPlan,
  date: string,
): Promise<void> {
  const days = daysBetween(toDay(before.date), date)
  if (days === 0) return
  const times = await listPlanTimes(ctx.db, ctx.scope, planId)
  if (times.length === 0) return
  const starts = times.map(({ id, startsAt }) => ({
    id,
    startsAt: shiftDays(before.timeZone, startsAt, days),
  }))
  await updatePlanTimeStarts(ctx.db, ctx.scope, planId, starts)
}

function planChanged(current: PlanHeadDto): DomainError {
  return new DomainError(
    'conflict',
    'plan.changed',
    'Somebody else has changed this plan since you opened it.',
    { current },
  )
}
