import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

const serviceTypeColumns = {
  id: true,
  name: true,
  defaultTimes: true,
  defaultItems: true,
  version: true,
  archivedAt: true,
} satisfies Prisma.ServiceTypeSelect

export type ServiceTypeRow = Prisma.ServiceTypeGetPayload<{ select: typeof serviceTypeColumns }>

export type ServiceTypeColumns = {
  readonly name: string
  readonly defaultTimes: Prisma.InputJsonArray
  readonly defaultItems: Prisma.InputJsonArray
}

/** Every service type of the church, archived ones too, by name. */
export async function listServiceTypes(db: Db, scope: ChurchScope): Promise<ServiceTypeRow[]> {
  return db.client.serviceType.findMany({
    where: { churchId: scope.churchId },
    select: serviceTypeColumns,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
}

export async function findServiceType(
  db: Db,
  scope: ChurchScope,
  serviceTypeId: string,
): Promise<ServiceTypeRow | null> {
  return db.client.serviceType.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: serviceTypeId } },
    select: serviceTypeColumns,
  })
}

/** A type with the church's time zone, for a plan that is to start from it. */
export async function findServiceTypeToPlan(
  db: Db,
  scope: ChurchScope,
  serviceTypeId: string,
): Promise<(ServiceTypeRow & { readonly church: { readonly timeZone: string } }) | null> {
  return db.client.serviceType.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: serviceTypeId }, archivedAt: null },
    select: { ...serviceTypeColumns, church: { select: { timeZone: true } } },
  })
}

export async function findServiceTypeByName(
  db: Db,
  scope: ChurchScope,
  name: string,
): Promise<ServiceTypeRow | null> {
  return db.client.serviceType.findUnique({
    where: { churchId_name: { churchId: scope.churchId, name } },
    select: serviceTypeColumns,
  })
}

/** The church's time zone, and its type of this name where there is one, in one statement. */
export async function findTimeZoneAndType(
  db: Db,
  scope: ChurchScope,
  name: string,
): Promise<{ readonly timeZone: string; readonly serviceTypeId: string | null }> {
  const { timeZone, serviceTypes } = await db.client.church.findUniqueOrThrow({
    where: { id: scope.churchId },
    select: { timeZone: true, serviceTypes: { where: { name }, select: { id: true } } },
  })
  return { timeZone, serviceTypeId: serviceTypes[0]?.id ?? null }
}

export async function insertServiceType(
  db: Db,
  scope: ChurchScope,
  data: ServiceTypeColumns,
): Promise<ServiceTypeRow> {
  return db.client.serviceType.create({
    data: { ...data, churchId: scope.churchId },
    select: serviceTypeColumns,
  })
}

/** Changes a type that is still at `version`; false when it is not, or is not there. */
export async function updateServiceType(
  db: Db,
  scope: ChurchScope,
  serviceTypeId: string,
  version: number,
  data: ServiceTypeColumns,
): Promise<boolean> {
  const { count } = await db.client.serviceType.updateMany({
    where: { churchId: scope.churchId, id: serviceTypeId, version },
    data: { ...data, version: { increment: 1 } },
  })
  return count === 1
}

/** Archives a type, or with null brings it back; false when there is no such type. */
export async function archiveServiceType(
  db: Db,
  scope: ChurchScope,
  serviceTypeId: string,
  archivedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.client.serviceType.updateMany({
    where: { churchId: scope.churchId, id: serviceTypeId },
    data: { archivedAt },
  })
  return count === 1
}
