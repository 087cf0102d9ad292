import {
  findServiceTypeToPlan,
  findWholePlan,
  inTransaction,
  insertPlan,
  insertPlanItems,
  type PlanTimeColumns,
} from '@precentor/db'
import type { CreatePlanInput, DefaultItem, DefaultTime } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { addDays, fromDay, momentAt } from './calendar.ts'
import { blankItem } from './new-item.ts'
import { noteChange } from './note-change.ts'
import { toPlan, type PlanDto } from './plan-dto.ts'
import { readDefaults } from './service-type-dto.ts'

/** Makes a draft for a day, with the times and items that its service type starts from. */
export async function createPlan(
  ctx: ChurchContext,
  input: Omit<CreatePlanInput, 'churchId'>,
): Promise<PlanDto> {
  requireRole(ctx, 'leader')
  const { serviceTypeId, date, title } = input
  return inTransaction(ctx, async (ctx) => {
    const type = await findServiceTypeToPlan(ctx.db, ctx.scope, serviceTypeId)
    if (type === null) throw notFound('Service type')
    const { times, items } = readDefaults(type)
    const planId = await insertPlan(
      ctx.db,
      ctx.scope,
      { serviceTypeId, date: fromDay(date), title, notes: '' },
      times.map((time) => toTime(time, date, type.church.timeZone)),
    )
    await insertPlanItems(ctx.db, ctx.scope, planId, items.map(toItem))
    await noteChange(ctx, planId, 'create', { date, serviceType: type.name })
    const row = await findWholePlan(ctx.db, ctx.scope, planId, true)
    if (row === null) throw notFound('Plan')
    return toPlan(row)
  })
}

/** A time of a service type on the day of a plan. */
export function toTime(time: DefaultTime, date: string, timeZone: string): PlanTimeColumns {
  return {
    kind: time.kind,
    name: time.name,
    startsAt: momentAt(timeZone, addDays(date, -time.daysBefore), time.start),
    length: time.length,
  }
}

function toItem({ kind, title, length }: DefaultItem) {
  return { ...blankItem, kind, title, length }
}
