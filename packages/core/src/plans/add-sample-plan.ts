import {
  findPlanLike,
  findServiceTypeByName,
  findTimeZone,
  findWholePlan,
  inTransaction,
  insertPlan,
  insertPlanItems,
  insertServiceType,
  lockByName,
  updatePlanStatus,
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
    // Two who ask at once: the second finds the plan of the first.
    await lockByName(ctx.db, `precentor.add_sample_plan.${ctx.scope.churchId}`)
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
  const timeZone = await findTimeZone(ctx.db, ctx.scope)
  const day = sundayAfter(dayIn(timeZone, ctx.now()))
  const serviceTypeId = await findOrInsertType(ctx, serviceType)
  const { title, notes, items } = plan
  const data = { serviceTypeId, date: fromDay(day), title, notes }
  const known = await findPlanLike(ctx.db, ctx.scope, data)
  if (known !== null) return known
  const times = serviceType.defaultTimes.map((time) => toTime(time, day, timeZone))
  const planId = await insertPlan(ctx.db, ctx.scope, data, times)
  const columns = items.map((item) => toColumns(item, arrangementOf))
  await insertPlanItems(ctx.db, ctx.scope, planId, columns)
  await updatePlanStatus(ctx.db, ctx.scope, planId, 'published', ctx.now())
  await noteChange(ctx, planId, 'add_sample', { date: day })
  return planId
}

async function findOrInsertType(
  ctx: ChurchContext,
  type: SamplePlan['serviceType'],
): Promise<string> {
  const known = await findServiceTypeByName(ctx.db, ctx.scope, type.name)
  if (known !== null) return known.id
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
