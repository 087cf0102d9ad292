import {
  findPlanToCopy,
  findWholePlan,
  inTransaction,
  insertPlan,
  insertPlanItems,
} from '@precentor/db'
import type { DuplicatePlanInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { daysBetween, fromDay, shiftDays, toDay } from './calendar.ts'
import { noteChange } from './note-change.ts'
import { toPlan, type PlanDto } from './plan-dto.ts'

/** Makes a draft for another day with the same items, and the same times by the clock. */
export async function duplicatePlan(
  ctx: ChurchContext,
  input: Omit<DuplicatePlanInput, 'churchId'>,
): Promise<PlanDto> {
  requireRole(ctx, 'leader')
  const { planId, date } = input
  return inTransaction(ctx, async (ctx) => {
    const source = await findPlanToCopy(ctx.db, ctx.scope, planId)
    if (source === null) throw notFound('Plan')
    const { serviceTypeId, title, notes, church } = source
    const days = daysBetween(toDay(source.date), date)
    const copyId = await insertPlan(
      ctx.db,
      ctx.scope,
      { serviceTypeId, date: fromDay(date), title, notes },
      source.times.map(({ id: _id, ...time }) => ({
        ...time,
        startsAt: shiftDays(church.timeZone, time.startsAt, days),
      })),
    )
    const items = source.items.map(({ id: _id, version: _version, ...item }) => item)
    await insertPlanItems(ctx.db, ctx.scope, copyId, items)
    await noteChange(ctx, copyId, 'duplicate', { from: planId, date })
    const row = await findWholePlan(ctx.db, ctx.scope, copyId, true)
    if (row === null) throw notFound('Plan')
    return toPlan(row)
  })
}
