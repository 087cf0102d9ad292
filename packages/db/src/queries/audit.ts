import type { ChurchScope } from '../church-scope.ts'
import { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

export type AuditEntryRow = {
  readonly id: string
  readonly at: Date
  readonly action: string
  readonly userId: string | null
  /** Null: nobody signed in, or the account is gone. */
  readonly userName: string | null
  readonly objectType: string
  readonly objectId: string | null
  readonly details: unknown
}

/** `church`: what was done in the church. `server`: what was done to the server that all share. */
export type AuditBookRows = {
  readonly book: 'church' | 'server'
  /** Kinds of objects that belong to the server itself. */
  readonly serverObjects: readonly string[]
}

export type AuditFilter = AuditBookRows & {
  readonly action: string | null
  readonly userId: string | null
  /** Calendar days of the church, both included. */
  readonly firstDate: string | null
  readonly lastDate: string | null
  readonly before: { readonly at: Date; readonly id: string } | null
  readonly limit: number
}

/** Audit entries, the newest first. */
export async function listAuditEntries(
  db: Db,
  scope: ChurchScope,
  filter: AuditFilter,
): Promise<AuditEntryRow[]> {
  const { action, userId, firstDate, lastDate, before, limit } = filter
  const isWanted = [
    inBook(scope, filter),
    ...(action === null ? [] : [Prisma.sql`entry.action = ${action}`]),
    ...(userId === null ? [] : [Prisma.sql`entry.user_id = ${userId}::uuid`]),
    ...(firstDate === null ? [] : [Prisma.sql`entry.at >= ${startOf(scope, firstDate, 0)}`]),
    ...(lastDate === null ? [] : [Prisma.sql`entry.at < ${startOf(scope, lastDate, 1)}`]),
    ...(before === null
      ? []
      : [Prisma.sql`(entry.at, entry.id) < (${before.at}::timestamptz, ${before.id}::uuid)`]),
  ]
  return db.client.$queryRaw<AuditEntryRow[]>`
    SELECT entry.id, entry.at, entry.action, entry.user_id AS "userId", person.name AS "userName",
           entry.object_type AS "objectType", entry.object_id AS "objectId", entry.details
    FROM audit_entries AS entry LEFT JOIN users AS person ON person.id = entry.user_id
    WHERE ${Prisma.join(isWanted, ' AND ')}
    ORDER BY entry.at DESC, entry.id DESC LIMIT ${limit}`
}

/** Which actions there are and who did any, for whoever wants to see only some. */
export async function listAuditFilters(
  db: Db,
  scope: ChurchScope,
  book: AuditBookRows,
): Promise<{ action: string; userId: string | null; userName: string | null }[]> {
  return db.client.$queryRaw`
    SELECT entry.action, entry.user_id AS "userId", person.name AS "userName"
    FROM (SELECT DISTINCT entry.action, entry.user_id FROM audit_entries AS entry
          WHERE ${inBook(scope, book)}) AS entry
    LEFT JOIN users AS person ON person.id = entry.user_id`
}

/** What songs, arrangements, plans and people of the church are called, removed ones too. */
export async function listObjectNames(
  db: Db,
  scope: ChurchScope,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const wanted = Prisma.sql`church_id = ${scope.churchId}::uuid AND id = ANY(${[...ids]}::uuid[])`
  return db.client.$queryRaw`
    SELECT id, title AS name FROM songs WHERE ${wanted}
    UNION ALL SELECT id, name FROM arrangements WHERE ${wanted}
    UNION ALL SELECT id, name FROM attachments WHERE ${wanted}
    UNION ALL SELECT id, name FROM members WHERE ${wanted}
    UNION ALL SELECT id, concat_ws(' · ', nullif(title, ''), date::text) FROM plans WHERE ${wanted}`
}

/** Whether something was done to an object of the server since a moment. */
export async function hasServerEntry(
  db: Db,
  entry: { readonly action: string; readonly objectId: string; readonly since: Date },
): Promise<boolean> {
  const { action, objectId, since } = entry
  const where = { churchId: null, action, objectId, at: { gte: since } }
  return (await db.client.auditEntry.count({ where })) > 0
}

function inBook(scope: ChurchScope, { book, serverObjects }: AuditBookRows): Prisma.Sql {
  if (book === 'church') return Prisma.sql`entry.church_id = ${scope.churchId}::uuid`
  // Of accounts, those of the church's own people: what others do is not its business.
  return Prisma.sql`entry.church_id IS NULL AND (
    entry.object_type = ANY(${[...serverObjects]}::text[])
    OR entry.user_id IN (SELECT user_id FROM members
                         WHERE church_id = ${scope.churchId}::uuid AND removed_at IS NULL))`
}

function startOf(scope: ChurchScope, day: string, later: number): Prisma.Sql {
  return Prisma.sql`((${day}::date + ${later}::int)::timestamp AT TIME ZONE
    (SELECT time_zone FROM churches WHERE id = ${scope.churchId}::uuid))`
}
