import type { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

const sessionColumns = {
  id: true,
  userAgent: true,
  ipAddress: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.SessionSelect

export type SessionRow = Prisma.SessionGetPayload<{ select: typeof sessionColumns }>

/** Where a person is signed in, the latest first; never what the cookie says. */
export async function listSessions(
  db: Db,
  userId: string,
  now: Date,
  limit: number,
): Promise<SessionRow[]> {
  return db.client.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    select: sessionColumns,
    orderBy: { updatedAt: 'desc' },
    take: limit,
  })
}

/** Ends a session of this person; false when there is none of that id. */
export async function deleteSession(db: Db, userId: string, sessionId: string): Promise<boolean> {
  const { count } = await db.client.session.deleteMany({ where: { userId, id: sessionId } })
  return count === 1
}

/** Ends every session of this person but one; gives how many. */
export async function deleteOtherSessions(
  db: Db,
  userId: string,
  keptSessionId: string | null,
): Promise<number> {
  const others = keptSessionId === null ? {} : { id: { not: keptSessionId } }
  return (await db.client.session.deleteMany({ where: { userId, ...others } })).count
}
