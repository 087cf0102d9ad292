import { listAuditEntries, listObjectNames, type AuditEntryRow } from '@precentor/db'
import type { ListAuditInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { requireRole } from '../../rights.ts'
import { readAuditCursor, writeAuditCursor } from './audit-cursor.ts'
import { serverObjects } from './server-objects.ts'

/** Who did what to which object when. */
export type AuditEntryDto = {
  readonly id: string
  /** ISO 8601. */
  readonly at: string
  /** As in `song.update`. */
  readonly action: string
  /** Null: nobody was signed in, or the account is gone. */
  readonly person: string | null
  readonly objectType: string
  readonly objectId: string | null
  /** What the object is called now; null where it has no name, or is gone. */
  readonly objectName: string | null
  /** What was noted besides; null = nothing. */
  readonly details: string | null
}

export type AuditPage = {
  readonly items: readonly AuditEntryDto[]
  readonly nextCursor: string | null
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The audit of a church, or what was done to the server that its admins look after too:
 * newest first, page by page. Throws `role.too_low` below admin, `cursor.invalid`.
 */
export async function listAudit(ctx: ChurchContext, input: ListAuditInput): Promise<AuditPage> {
  requireRole(ctx, 'admin')
  const { book, action, userId, firstDate, lastDate, cursor, limit } = input
  const rows = await listAuditEntries(ctx.db, ctx.scope, {
    book,
    serverObjects,
    action: action ?? null,
    userId: userId ?? null,
    firstDate: firstDate ?? null,
    lastDate: lastDate ?? null,
    before: cursor === undefined ? null : readAuditCursor(cursor),
    // One more than asked for tells whether there is another page.
    limit: limit + 1,
  })
  const page = rows.slice(0, limit)
  const ids = page.flatMap(({ objectId }) => (objectId && uuid.test(objectId) ? [objectId] : []))
  const named = ids.length === 0 ? [] : await listObjectNames(ctx.db, ctx.scope, ids)
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const last = page.at(-1)
  const hasMore = rows.length > page.length && last !== undefined
  return {
    items: page.map((row) => toEntry(row, names)),
    nextCursor: hasMore ? writeAuditCursor(last) : null,
  }
}

function toEntry(row: AuditEntryRow, names: ReadonlyMap<string, string>): AuditEntryDto {
  const { id, at, action, userName, objectType, objectId, details } = row
  const noted = JSON.stringify(details, null, 2)
  return {
    id,
    at: at.toISOString(),
    action,
    person: userName,
    objectType,
    objectId,
    objectName: (objectId !== null && names.get(objectId)) || null,
    details: noted === '{}' ? null : noted,
  }
}
