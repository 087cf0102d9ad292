import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { PlanTimeKind } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

export const planTimeColumns = {
  id: true,
  kind: true,
  name: true,
  startsAt: true,
  length: true,
} satisfies Prisma.PlanTimeSelect

export type PlanTimeRow = Prisma.PlanTimeGetPayload<{ select: typeof planTimeColumns }>

export type PlanTimeColumns = {
  readonly kind: PlanTimeKind
  readonly name: string
  readonly startsAt: Date
  readonly length: number | null
}

export async function listPlanTimes(
  db: Db,
  scope: ChurchScope,
  planId: string,
): Promise<PlanTimeRow[]> {
  return db.client.planTime.findMany({
    where: { churchId: scope.churchId, planId },
    select: planTimeColumns,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
}

export async function insertPlanTime(
  db: Db,
  scope: ChurchScope,
  planId: string,
  data: PlanTimeColumns,
): Promise<PlanTimeRow> {
  return db.client.planTime.create({
    data: { ...data, churchId: scope.churchId, planId },
    select: planTimeColumns,
  })
}

/** False when the plan has no such time. */
export async function updatePlanTime(
  db: Db,
  scope: ChurchScope,
  planId: string,
  timeId: string,
  data: PlanTimeColumns,
): Promise<boolean> {
  const { count } = await db.client.planTime.updateMany({
    where: { churchId: scope.churchId, planId, id: timeId },
    data,
  })
  return count === 1
}

/** Gives each of these times of a plan a new start, in one statement. */
export async function updatePlanTimeStarts(
  db: Db,
  scope: ChurchScope,
  planId: string,
  starts: readonly { readonly id: string; readonly startsAt: Date }[],
): Promise<void> {
  const ids = starts.map(({ id }) => id)
  const moments = starts.map(({ startsAt }) => startsAt.toISOString())
  await db.client.$executeRaw`
    UPDATE plan_times AS t SET starts_at = s.starts_at
    FROM unnest(${ids}::uuid[], ${moments}::timestamptz[]) AS s (id, starts_at)
    WHERE t.church_id = ${scope.churchId}::uuid AND t.plan_id = ${planId}::uuid AND t.id = s.id`
}

/** False when the plan has no such time. */
export async function deletePlanTime(
  db: Db,
  scope: ChurchScope,
  planId: string,
  timeId: string,
): Promise<boolean> {
  const { count } = await db.client.planTime.deleteMany({
    where: { churchId: scope.churchId, planId, id: timeId },
  })
  return count === 1
}
