import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

export type ChurchRow = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly version: number
}

export type MembershipRow = {
  readonly memberId: string
  readonly role: Role
  readonly church: ChurchRow
}

const churchColumns = {
  id: true,
  slug: true,
  name: true,
  timeZone: true,
  version: true,
} satisfies Prisma.ChurchSelect

/** The churches that a person is a member of, by name. */
export async function listMemberships(db: Db, userId: string): Promise<MembershipRow[]> {
  const rows = await db.client.member.findMany({
    where: { userId, removedAt: null },
    select: { id: true, role: true, church: { select: churchColumns } },
    orderBy: { church: { name: 'asc' } },
  })
  return rows.map(({ id, role, church }) => ({ memberId: id, role, church }))
}

/** The membership of a person in the church with this slug. */
export async function findMembershipBySlug(
  db: Db,
  userId: string,
  slug: string,
): Promise<MembershipRow | null> {
  const row = await db.client.member.findFirst({
    where: { userId, removedAt: null, church: { slug } },
    select: { id: true, role: true, church: { select: churchColumns } },
  })
  return row && { memberId: row.id, role: row.role, church: row.church }
}

/** Tells whether this server has a church at all. */
export async function hasChurches(db: Db): Promise<boolean> {
  return (await db.client.church.findFirst({ select: { id: true } })) !== null
}

/** Tells whether a person owns at least one church. */
export async function ownsAChurch(db: Db, userId: string): Promise<boolean> {
  return (await db.client.member.count({ where: { userId, role: 'owner', removedAt: null } })) > 0
}

export async function listSlugs(db: Db, startingWith: string): Promise<string[]> {
  const rows = await db.client.church.findMany({
    where: { slug: { startsWith: startingWith } },
    select: { slug: true },
  })
  return rows.map((row) => row.slug)
}

/** Inserts a church with its first member, the owner. */
export async function insertChurch(
  db: Db,
  church: { slug: string; name: string; timeZone: string },
  owner: { userId: string; name: string },
): Promise<MembershipRow> {
  const row = await db.client.church.create({
    data: { ...church, members: { create: { ...owner, role: 'owner' } } },
    select: { ...churchColumns, members: { select: { id: true, role: true } } },
  })
  const [member] = row.members
  if (member === undefined) throw new Error('The new church has no owner.')
  const { members: _, ...columns } = row
  return { memberId: member.id, role: member.role, church: columns }
}

/** Changes a church as it was at `version`; null when somebody changed it since. */
export async function updateChurch(
  db: Db,
  scope: ChurchScope,
  version: number,
  data: { name: string; timeZone: string },
): Promise<ChurchRow | null> {
  const [row] = await db.client.church.updateManyAndReturn({
    where: { id: scope.churchId, version },
    data: { ...data, version: { increment: 1 } },
    select: churchColumns,
  })
  return row ?? null
}

export async function findChurch(db: Db, scope: ChurchScope): Promise<ChurchRow> {
  return db.client.church.findUniqueOrThrow({
    where: { id: scope.churchId },
    select: churchColumns,
  })
}
