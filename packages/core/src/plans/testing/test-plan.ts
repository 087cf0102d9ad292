import type {
  AddPlanItemInput,
  ArrangementId,
  ItemPlace,
  PlanId,
  PlanItemId,
  ServiceTypeId,
} from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { addItem } from '../add-item.ts'
import { createPlan } from '../create-plan.ts'
import { createServiceType } from '../create-service-type.ts'
import type { PlanDto } from '../plan-dto.ts'

/** Makes a service type that starts from nothing; gives its id. */
export async function makeType(ctx: ChurchContext, name = 'Sunday'): Promise<ServiceTypeId> {
  const type = await createServiceType(ctx, { name, defaultTimes: [], defaultItems: [] })
  return type.id
}

/** Makes a plan with so many headers, titled 0, 1, 2 ... */
export async function makePlan(
  ctx: ChurchContext,
  options: { date?: string; items?: number; typeName?: string } = {},
): Promise<PlanDto> {
  const serviceTypeId = await makeType(ctx, options.typeName)
  return makePlanOf(ctx, serviceTypeId, options)
}

export async function makePlanOf(
  ctx: ChurchContext,
  serviceTypeId: ServiceTypeId,
  options: { date?: string; items?: number } = {},
): Promise<PlanDto> {
  const date = options.date ?? '2026-11-22'
  const plan = await createPlan(ctx, { serviceTypeId, date, title: '' })
  const items = []
  for (let number = 0; number < (options.items ?? 0); number += 1) {
    items.push((await add(ctx, plan.id, { kind: 'header', title: String(number) })).item)
  }
  return { ...plan, items }
}

export function add(
  ctx: ChurchContext,
  planId: PlanId,
  item: Omit<AddPlanItemInput, 'churchId' | 'planId'>,
): ReturnType<typeof addItem> {
  return addItem(ctx, { ...item, planId })
}

/** Right after another item; null = first. */
export function after(itemId: PlanItemId | null): ItemPlace {
  return { afterItemId: itemId }
}

/** Makes a song with one arrangement; gives the arrangement's id. */
export async function makeSong(
  ctx: ChurchContext,
  song: { title?: string; key?: string; length?: number | null; archivedAt?: Date } = {},
): Promise<ArrangementId> {
  const { churchId } = ctx.scope
  const row = await ctx.db.client.song.create({
    data: {
      churchId,
      title: song.title ?? 'Amazing Grace',
      archivedAt: song.archivedAt ?? null,
      authors: { create: { position: 0, name: 'John Newton', role: 'words' } },
    },
    select: { id: true },
  })
  const arrangement = await ctx.db.client.arrangement.create({
    data: {
      churchId,
      songId: row.id,
      name: 'As sung',
      key: song.key ?? 'G',
      length: song.length ?? null,
      chart: '[G]Amazing grace',
    },
    select: { id: true },
  })
  return arrangement.id as ArrangementId
}

/** The ids of a plan's items; the tests that ask have made as many as they name. */
export function idsOf(plan: PlanDto): [PlanItemId, PlanItemId, PlanItemId, PlanItemId] {
  return plan.items.map(({ id }) => id) as ReturnType<typeof idsOf>
}
