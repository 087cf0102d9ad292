import type { PlanTimeRow } from '@precentor/db'
import type { PlanTimeId, PlanTimeKind } from '@precentor/schemas'

/** A service, a rehearsal or another time of a plan. */
export type PlanTimeDto = {
  readonly id: PlanTimeId
  readonly kind: PlanTimeKind
  readonly name: string
  /** ISO 8601, in UTC. */
  readonly startsAt: string
  /** Seconds that it is meant to last; null = open end. */
  readonly length: number | null
}

export function toPlanTime(row: PlanTimeRow): PlanTimeDto {
  return {
    id: row.id as PlanTimeId,
    kind: row.kind,
    name: row.name,
    startsAt: row.startsAt.toISOString(),
    length: row.length,
  }
}
