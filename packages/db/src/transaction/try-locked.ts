import type { Db } from '../handle.ts'
import { inTransaction } from './in-transaction.ts'
import { lockKey } from './lock-key.ts'

type LockContext = {
  readonly db: Db
  readonly log: { warn(details: object, message: string): void }
}

/** What became of work that only the holder of a lock may do. */
export type Locked<T> =
  | { readonly isHeld: true; readonly result: T }
  /** `taken`: somebody else holds it. `failed`: nobody could tell; a warning was logged. */
  | { readonly isHeld: false; readonly why: 'taken' | 'failed' }

/**
 * Does `work` only if the lock of this name is free, and never waits for it. The lock
 * belongs to the transaction that `work` is handed (the context's own, or one that is
 * opened for it) and ends with it, so that a killed process cannot keep it. Where the
 * lock cannot even be asked for, the work is skipped with one warning: several who all
 * believe they hold it would be worse than none. An error of `work` itself is thrown on.
 */
export async function tryLocked<C extends LockContext, T>(
  ctx: C,
  name: string,
  work: (ctx: C) => Promise<T>,
): Promise<Locked<T>> {
  let hasAsked = false
  try {
    return await inTransaction(ctx, async (ctx) => {
      hasAsked = false
      const isFree = await askForLock(ctx, name)
      hasAsked = true
      if (!isFree) return { isHeld: false, why: 'taken' } as const
      return { isHeld: true, result: await work(ctx) } as const
    })
  } catch (error) {
    if (hasAsked) throw error
    ctx.log.warn({ lock: name, err: error }, 'a lock could not be asked for; its work is skipped')
    return { isHeld: false, why: 'failed' }
  }
}

// In a savepoint: a failure must not spoil a transaction that was there before. The lock
// outlives the savepoint's release.
async function askForLock(ctx: LockContext, name: string): Promise<boolean> {
  return inTransaction(
    ctx,
    async ({ db }) => {
      const [row] = await db.client.$queryRaw<readonly { readonly held: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(${lockKey(name)}) AS held`
      return row?.held === true
    },
    { mode: 'nested' },
  )
}
