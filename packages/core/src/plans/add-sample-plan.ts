import {
  findPlanLike,
  findTimeZoneAndType,
  findWholePlan,
  inTransaction,
  insertPlan,
  insertPlanItems,
  insertServiceType,
  type PlanItemColumns,
} from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { addSampleHymns, readSampleHymns, sampleHymnsDirectory } from '../songs/index.ts'
import { dayIn, fromDay, sundayAfter } from './calendar.ts'
import { toTime } from './create-plan.ts'
import { noteChange, noteTypeChange } from './note-change.ts'
import { toPlan, type PlanDto } from './plan-dto.ts'
import { readSamplePlan, samplePlanFile, type SampleItem, type SamplePlan } from './sample-plan.ts'

/**
 * Puts the sample plan on next Sunday, published, with the hymns that it needs.
 * When it stands there already, that one is given.
 */
export async function addSamplePlan(ctx: ChurchContext): Promise<PlanDto> {
  requireRole(ctx, 'leader')
  const sample = await readSamplePlan(samplePlanFile)
  const hymns = await readSampleHymns(sampleHymnsDirectory)
  const needed = new Set(sample.plan.items.map(({ hymn }) => hymn))
  return inTransaction(ctx, async (ctx) => {
    // Adding hymns holds a lock until the end: of two who ask at once, the second finds
    // the plan of the first.
    const { arrangements } = await addSampleHymns(
      ctx,
      hymns.filter(({ name }) => needed.has(name)),
    )
    const planId = await findOrInsert(ctx, sample, (hymn) => arrangements.get(hymn) ?? null)
    const row = await findWholePlan(ctx.db, ctx.scope, planId, true)
    if (row === null) throw notFound('Plan')
    return toPlan(row)
  })
}

async function findOrInsert(
  ctx: ChurchContext,
  { serviceType, plan }: SamplePlan,
  arrangementOf: (hymn: string) => string | null,
): Promise<string> {
  const { title, notes, items } = plan
  const { timeZone, serviceTypeId } = await findTimeZoneAndType(ctx.db, ctx.scope, serviceType.name)
  const day = sundayAfter(dayIn(timeZone, ctx.now()))
  const about = { date: fromDay(day), title, notes }
  if (serviceTypeId !== null) {
    const known = await findPlanLike(ctx.db, ctx.scope, { ...about, serviceTypeId })
    if (known !== null) return known
  }
  const data = { ...about, serviceTypeId: serviceTypeId ?? (await insertType(ctx, serviceType)) }
  const times = serviceType.defaultTimes.map((time) => toTime(time, day, timeZone))
  const planId = await insertPlan(ctx.db, ctx.scope, data, times, ctx.now())
  const columns = items.map((item) => toColumns(item, arrangementOf))
  await insertPlanItems(ctx.db, ctx.scope, planId, columns)
  await noteChange(ctx, planId, 'add_sample', { date: day })
  return planId
}

async function insertType(ctx: ChurchContext, type: SamplePlan['serviceType']): Promise<string> {
  const row = await insertServiceType(ctx.db, ctx.scope, type)
  await noteTypeChange(ctx, row.id, 'create', { name: type.name })
  return row.id
}

function toColumns(
  { hymn, ...item }: SampleItem,
  arrangementOf: (hymn: string) => string | null,
): PlanItemColumns {
  return { ...item, arrangementId: hymn === undefined ? null : arrangementOf(hymn) }
}
