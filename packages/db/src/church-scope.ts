import type { Db } from './handle.ts'
import type { Role } from './generated/enums.ts'

declare const proven: unique symbol

/**
 * Proof that a person is a member of a church. Every query on a church's rows
 * demands one, and only `findChurchScope` makes them: a forgotten tenant filter
 * is a type error.
 */
export type ChurchScope = {
  readonly [proven]: true
  readonly churchId: string
  readonly memberId: string
  readonly userId: string
  readonly role: Role
}

/** Proves a membership; null when there is none. */
export async function findChurchScope(
  db: Db,
  userId: string,
  churchId: string,
): Promise<ChurchScope | null> {
  const member = await db.client.member.findUnique({
    where: { churchId_userId: { churchId, userId }, removedAt: null },
    select: { id: true, role: true },
  })
  if (member === null) return null
  return { churchId, userId, memberId: member.id, role: member.role } as ChurchScope
}
