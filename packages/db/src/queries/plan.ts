import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { PlanStatus } from '../generated/enums.ts'
import type { Db } from '../handle.ts'
import { writtenItemColumns } from './plan-item.ts'
import { planTimeColumns, type PlanTimeColumns } from './plan-time.ts'

const planColumns = {
  id: true,
  title: true,
  date: true,
  status: true,
  notes: true,
  version: true,
  serviceType: { select: { id: true, name: true } },
} satisfies Prisma.PlanSelect

const planCardColumns = {
  ...planColumns,
  times: {
    select: planTimeColumns,
    where: { kind: 'service' },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  },
  items: {
    select: {
      id: true,
      title: true,
      key: true,
      arrangement: { select: { key: true, song: { select: { title: true } } } },
    },
    where: { kind: 'song' },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.PlanSelect

const copiedColumns = {
  date: true,
  title: true,
  notes: true,
  serviceTypeId: true,
  church: { select: { timeZone: true } },
  times: { select: planTimeColumns, orderBy: [{ startsAt: 'asc' }, { id: 'asc' }] },
  items: { select: writtenItemColumns, orderBy: { position: 'asc' } },
} satisfies Prisma.PlanSelect

export type CopiedPlan = Prisma.PlanGetPayload<{ select: typeof copiedColumns }>
export type PlanRow = Prisma.PlanGetPayload<{ select: typeof planColumns }>
export type PlanCardRow = Prisma.PlanGetPayload<{ select: typeof planCardColumns }>

export type PlanColumns = {
  readonly serviceTypeId: string
  readonly date: Date
  readonly title: string
  readonly notes: string
}

/** Which plans a list shows; drafts are for those who edit. */
export type PlanFilter = {
  readonly when: 'upcoming' | 'past'
  readonly today: Date
  readonly serviceTypeId: string | null
  readonly includesDrafts: boolean
  /** The last plan of the page before. */
  readonly after: { readonly date: Date; readonly id: string } | null
  readonly limit: number
}

/** The church's time zone, in which a plan has its day. */
export async function findTimeZone(db: Db, scope: ChurchScope): Promise<string> {
  const row = await db.client.church.findUniqueOrThrow({
    where: { id: scope.churchId },
    select: { timeZone: true },
  })
  return row.timeZone
}

/** Plans with their service times and the songs in their keys: one statement, however many. */
export async function listPlans(
  db: Db,
  scope: ChurchScope,
  filter: PlanFilter,
): Promise<PlanCardRow[]> {
  const order = filter.when === 'upcoming' ? 'asc' : 'desc'
  const date = filter.when === 'upcoming' ? { gte: filter.today } : { lt: filter.today }
  return db.client.plan.findMany({
    where: {
      ...visible(scope, filter.includesDrafts),
      date,
      ...(filter.serviceTypeId !== null && { serviceTypeId: filter.serviceTypeId }),
      ...(filter.after && { OR: beyond(filter.after, filter.when) }),
    },
    select: planCardColumns,
    orderBy: [{ date: order }, { id: order }],
    take: filter.limit,
  })
}

export async function findPlan(
  db: Db,
  scope: ChurchScope,
  planId: string,
  includesDrafts = true,
): Promise<PlanRow | null> {
  return db.client.plan.findUnique({
    where: {
      churchId_id: { churchId: scope.churchId, id: planId },
      ...visible(scope, includesDrafts),
    },
    select: planColumns,
  })
}

/** The id of a plan of this type, day and title; null when there is none. */
export async function findPlanLike(
  db: Db,
  scope: ChurchScope,
  { serviceTypeId, date, title }: PlanColumns,
): Promise<string | null> {
  const row = await db.client.plan.findFirst({
    where: { ...visible(scope, true), serviceTypeId, date, title },
    select: { id: true },
  })
  return row?.id ?? null
}

/** What a locked plan says of itself. */
export type LockedPlan = {
  readonly version: number
  readonly date: Date
  readonly serviceTypeId: string
  /** The church's. */
  readonly timeZone: string
}

/**
 * Locks a plan until the transaction ends, so that those who change its order do
 * it one after the other; null when there is no such plan.
 */
export async function lockPlan(
  db: Db,
  scope: ChurchScope,
  planId: string,
): Promise<LockedPlan | null> {
  const [row] = await db.client.$queryRaw<LockedPlan[]>`
    SELECT p.version, p.date, p.service_type_id AS "serviceTypeId", c.time_zone AS "timeZone"
    FROM plans p JOIN churches c ON c.id = p.church_id
    WHERE p.church_id = ${scope.churchId}::uuid AND p.id = ${planId}::uuid
      AND p.removed_at IS NULL
    FOR UPDATE OF p`
  return row ?? null
}

/** A plan with all that a copy of it takes over. */
export async function findPlanToCopy(
  db: Db,
  scope: ChurchScope,
  planId: string,
): Promise<CopiedPlan | null> {
  return db.client.plan.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: planId }, removedAt: null },
    select: copiedColumns,
  })
}

/** Makes a plan with its times, published where a moment is given; gives its id. */
export async function insertPlan(
  db: Db,
  scope: ChurchScope,
  data: PlanColumns,
  times: readonly PlanTimeColumns[],
  publishedAt: Date | null = null,
): Promise<string> {
  const { serviceTypeId, ...columns } = data
  const status = publishedAt === null ? 'draft' : 'published'
  const { churchId } = scope
  const row = await db.client.plan.create({
    data: { ...columns, status, publishedAt, churchId, serviceTypeId },
    select: { id: true },
  })
  if (times.length > 0) {
    await db.client.planTime.createMany({
      data: times.map((time) => ({ ...time, churchId, planId: row.id })),
    })
  }
  return row.id
}

/** Changes a plan that is still at `version`; false when it is not, or is not there. */
export async function updatePlan(
  db: Db,
  scope: ChurchScope,
  planId: string,
  version: number,
  data: PlanColumns,
): Promise<boolean> {
  const { count } = await db.client.plan.updateMany({
    where: { churchId: scope.churchId, id: planId, version, removedAt: null },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}

/** False when there is no such plan. */
export async function updatePlanStatus(
  db: Db,
  scope: ChurchScope,
  planId: string,
  status: PlanStatus,
  publishedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.client.plan.updateMany({
    where: { churchId: scope.churchId, id: planId, removedAt: null },
    data: { status, publishedAt },
  })
  return count === 1
}

/** Hides a plan everywhere, or with null brings it back; false when there is none to hide or bring. */
export async function setPlanRemoved(
  db: Db,
  scope: ChurchScope,
  planId: string,
  removedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.client.plan.updateMany({
    where: {
      churchId: scope.churchId,
      id: planId,
      removedAt: removedAt === null ? { not: null } : null,
    },
    data: { removedAt },
  })
  return count === 1
}

function visible(scope: ChurchScope, includesDrafts: boolean) {
  return {
    churchId: scope.churchId,
    removedAt: null,
    ...(!includesDrafts && { status: 'published' }),
  } satisfies Prisma.PlanWhereInput
}

function beyond(
  { date, id }: { readonly date: Date; readonly id: string },
  when: PlanFilter['when'],
): Prisma.PlanWhereInput[] {
  return when === 'upcoming'
    ? [{ date: { gt: date } }, { date, id: { gt: id } }]
    : [{ date: { lt: date } }, { date, id: { lt: id } }]
}
