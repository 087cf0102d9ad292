import type { PlanCardRow, PlanRow, WholePlanRow } from '@precentor/db'
import type { PlanId, PlanItemId, PlanStatus, ServiceTypeId } from '@precentor/schemas'
import { toPlanItem, type PlanItemDto } from './plan-item-dto.ts'
import { toPlanTime, type PlanTimeDto } from './plan-time-dto.ts'
import { toDay } from './calendar.ts'

/** What is said of a plan itself, without its times and items. */
export type PlanHeadDto = {
  readonly id: PlanId
  readonly title: string
  /** The calendar day in the church's time zone. */
  readonly date: string
  readonly status: PlanStatus
  readonly notes: string
  readonly version: number
  readonly serviceType: { readonly id: ServiceTypeId; readonly name: string }
}

/** A plan with all that its page shows. */
export type PlanDto = PlanHeadDto & {
  readonly times: readonly PlanTimeDto[]
  readonly items: readonly PlanItemDto[]
}

/** A plan as a list shows it. */
export type PlanCardDto = Omit<PlanHeadDto, 'notes' | 'version'> & {
  /** The services of that day, not the rehearsals. */
  readonly services: readonly PlanTimeDto[]
  readonly songs: readonly {
    readonly itemId: PlanItemId
    readonly title: string
    /** The sounding key of that day. */
    readonly key: string | null
  }[]
}

export function toPlanHead(row: PlanRow): PlanHeadDto {
  return {
    id: row.id as PlanId,
    title: row.title,
    date: toDay(row.date),
    status: row.status,
    notes: row.notes,
    version: row.version,
    serviceType: { id: row.serviceType.id as ServiceTypeId, name: row.serviceType.name },
  }
}

export function toPlan(row: WholePlanRow): PlanDto {
  return {
    ...toPlanHead(row),
    times: row.times.map(toPlanTime),
    items: row.items.map(toPlanItem),
  }
}

export function toPlanCard(row: PlanCardRow): PlanCardDto {
  const { notes: _notes, version: _version, ...head } = toPlanHead(row)
  return {
    ...head,
    services: row.times.map(toPlanTime),
    songs: row.items.map((item) => ({
      itemId: item.id as PlanItemId,
      title: item.arrangement?.song.title ?? item.title,
      key: item.key ?? item.arrangement?.key ?? null,
    })),
  }
}
