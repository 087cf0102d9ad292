import type { ChurchScope } from '../church-scope.ts'
import { Prisma } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

const memberColumns = {
  id: true,
  userId: true,
  role: true,
  name: true,
  instruments: true,
  vocalLow: true,
  vocalHigh: true,
  notation: true,
  capoShapes: true,
  version: true,
  createdAt: true,
  user: { select: { email: true } },
} satisfies Prisma.MemberSelect

export type MemberRow = Prisma.MemberGetPayload<{ select: typeof memberColumns }>

export type ProfileColumns = {
  name: string
  instruments: string[]
  vocalLow: string | null
  vocalHigh: string | null
  notation: string
  capoShapes: string[]
}

export type MemberFilter = {
  /** Part of a name or of an instrument; accents and case do not matter. */
  readonly query?: string | undefined
  readonly role?: Role | undefined
  readonly limit: number
  /** The member at which the page before ended. */
  readonly after?: string | undefined
}

/** One page of the members by name, and how many there are on all pages. */
export async function listMembers(
  db: Db,
  scope: ChurchScope,
  filter: MemberFilter,
): Promise<{ rows: MemberRow[]; total: number }> {
  const found = await db.client.$queryRaw<{ id: string; total: bigint }[]>`
    WITH found AS (
      SELECT id, fold_text(name) AS name, count(*) OVER () AS total FROM members
      WHERE church_id = ${scope.churchId}::uuid AND removed_at IS NULL AND ${matching(filter)}
    )
    SELECT id, total FROM found
    WHERE ${comesAfter(scope, filter.after)}
    ORDER BY name, id LIMIT ${filter.limit}`
  const rows = await db.client.member.findMany({
    where: { churchId: scope.churchId, id: { in: found.map(({ id }) => id) } },
    select: memberColumns,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    rows: found.flatMap(({ id }) => byId.get(id) ?? []),
    total: Number(found[0]?.total ?? 0),
  }
}

function matching({ query, role }: MemberFilter): Prisma.Sql {
  const hasRole = role === undefined ? Prisma.sql`true` : Prisma.sql`role = ${role}::role`
  if (query === undefined) return hasRole
  const pattern = `%${query.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return Prisma.sql`${hasRole}
    AND fold_text(name || ' ' || join_texts(instruments)) LIKE fold_text(${pattern})`
}

function comesAfter(scope: ChurchScope, memberId: string | undefined): Prisma.Sql {
  if (memberId === undefined) return Prisma.sql`true`
  return Prisma.sql`(name, id) > (
    SELECT fold_text(name), id FROM members
    WHERE church_id = ${scope.churchId}::uuid AND id = ${memberId}::uuid
  )`
}

export async function findMember(
  db: Db,
  scope: ChurchScope,
  memberId: string,
): Promise<MemberRow | null> {
  return db.client.member.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: memberId }, removedAt: null },
    select: memberColumns,
  })
}

/** Somebody who was a member and can be one again. */
export async function findRemovedMember(
  db: Db,
  scope: ChurchScope,
  memberId: string,
): Promise<MemberRow | null> {
  return db.client.member.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: memberId }, removedAt: { not: null } },
    select: memberColumns,
  })
}

/** Locks the owners of a church, so that two of them cannot step down at once. */
export async function lockOwners(db: Db, scope: ChurchScope): Promise<string[]> {
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    SELECT id FROM members
    WHERE church_id = ${scope.churchId}::uuid AND role = 'owner' AND removed_at IS NULL
    ORDER BY id FOR UPDATE`
  return rows.map((row) => row.id)
}

/** Makes a person a member; somebody who was one before keeps their profile. */
export async function insertMember(
  db: Db,
  member: { churchId: string; userId: string; name: string; role: Role },
): Promise<string> {
  const { churchId, userId, role } = member
  const row = await db.client.member.upsert({
    where: { churchId_userId: { churchId, userId } },
    create: member,
    update: { role, removedAt: null, version: { increment: 1 } },
    select: { id: true },
  })
  return row.id
}

/** Changes the role of a member as it was at `version`; false when it was changed since. */
export async function updateMemberRole(
  db: Db,
  scope: ChurchScope,
  memberId: string,
  version: number,
  role: Role,
): Promise<boolean> {
  const { count } = await db.client.member.updateMany({
    where: { churchId: scope.churchId, id: memberId, version, removedAt: null },
    data: { role, version: { increment: 1 } },
  })
  return count === 1
}

/** Changes the profile of the member in the scope; null when it was changed since `version`. */
export async function updateProfile(
  db: Db,
  scope: ChurchScope,
  version: number,
  data: ProfileColumns,
): Promise<MemberRow | null> {
  const [row] = await db.client.member.updateManyAndReturn({
    where: { churchId: scope.churchId, id: scope.memberId, version, removedAt: null },
    data: { ...data, version: { increment: 1 } },
    select: memberColumns,
  })
  return row ?? null
}

/** Ends or, with null, restores a membership; the profile stays. */
export async function updateMemberRemoval(
  db: Db,
  scope: ChurchScope,
  memberId: string,
  removedAt: Date | null,
): Promise<void> {
  await db.client.member.updateMany({
    where: { churchId: scope.churchId, id: memberId },
    data: { removedAt, version: { increment: 1 } },
  })
}
