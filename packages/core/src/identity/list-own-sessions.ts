import { listSessions, type SessionRow } from '@precentor/db'
import type { SessionId } from '@precentor/schemas'
import type { UserContext } from '../context.ts'

/** A place where one is signed in. Instants in ISO 8601. */
export type SessionDto = {
  readonly id: SessionId
  /** What the browser says of itself; null when it said nothing. */
  readonly userAgent: string | null
  readonly address: string | null
  readonly since: string
  /** Within a day: an open session is noted once a day. */
  readonly lastSeen: string
  readonly isCurrent: boolean
}

const most = 100

/** Where one is signed in, the latest first. */
export async function listOwnSessions(
  ctx: UserContext,
  currentId: string | null,
): Promise<SessionDto[]> {
  const rows = await listSessions(ctx.db, ctx.userId, ctx.now(), most)
  return rows.map((row) => toSession(row, currentId))
}

function toSession(row: SessionRow, currentId: string | null): SessionDto {
  return {
    id: row.id as SessionId,
    userAgent: row.userAgent?.slice(0, 300) ?? null,
    address: row.ipAddress,
    since: row.createdAt.toISOString(),
    lastSeen: row.updatedAt.toISOString(),
    isCurrent: row.id === currentId,
  }
}
