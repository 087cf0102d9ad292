import type { Db } from '../handle.ts'
import { lockKey } from './lock-key.ts'

/**
 * Waits for the lock of this name, for at most the lock time-out, and holds it
 * until the transaction ends. It is transaction-scoped on purpose: a session's
 * lock would stay behind on a pooled connection.
 */
export async function lockByName(db: Db, name: string): Promise<void> {
  if (!db.isTransaction) throw new Error('A named lock lives inside a transaction.')
  // $executeRaw, because Prisma cannot read the void that this gives.
  await db.client.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey(name)})`
}
