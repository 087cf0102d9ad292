import { setTimeout as wait } from 'node:timers/promises'
import { classifyError } from '../errors/classify-error.ts'
import { Db } from '../handle.ts'
import { timeouts } from '../pool/timeouts.ts'

export type TransactionOptions = {
  readonly isolation?: 'ReadCommitted' | 'RepeatableRead' | 'Serializable'
  /**
   * What happens inside another transaction: `join` (the default) is part of it,
   * `nested` is a savepoint of it and can fail alone.
   */
  readonly mode?: 'join' | 'nested'
}

const firstWait = 20

/**
 * Runs `work` in one transaction, with a context whose `db` is that transaction.
 * Name the parameter like the outer context (`ctx`), so that the outer handle is
 * out of reach inside. Serialization failures and deadlocks are tried again up to three
 * times, lock time-outs once, by the outermost call only: the work must have no effect
 * but rows.
 * Effects go through `afterCommit`.
 */
export async function inTransaction<C extends { readonly db: Db }, T>(
  ctx: C,
  work: (ctx: C) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (!ctx.db.isTransaction) return runOutermost(ctx, work, options)
  if (options.mode === 'nested') return runSavepoint(ctx, work)
  return work(ctx)
}

/** Does `effect` once the outermost transaction is committed; at once where there is none. */
export async function afterCommit(
  ctx: { readonly db: Db },
  effect: () => void | Promise<void>,
): Promise<void> {
  if (ctx.db.isTransaction) ctx.db.effects.push(effect)
  else await effect()
}

async function runOutermost<C extends { readonly db: Db }, T>(
  ctx: C,
  work: (ctx: C) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(ctx, work, options)
    } catch (error) {
      if (attempt > classifyError(error).retries) throw error
      // Full jitter: those who collided must not meet again.
      await wait(Math.random() * firstWait * 2 ** attempt)
    }
  }
}

async function runOnce<C extends { readonly db: Db }, T>(
  ctx: C,
  work: (ctx: C) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const effects: Db['effects'] = []
  const result = await ctx.db.transactional.$transaction(
    async (client) => runWith(new Db(client, true, effects), ctx, work),
    // A fresh literal each time: Prisma writes into the object it is given, and a
    // shared one lets one request run inside another's transaction.
    {
      maxWait: timeouts.maxWait,
      timeout: timeouts.transaction,
      ...(options.isolation === undefined ? {} : { isolationLevel: options.isolation }),
    },
  )
  for (const effect of effects) await effect()
  return result
}

async function runSavepoint<C extends { readonly db: Db }, T>(
  ctx: C,
  work: (ctx: C) => Promise<T>,
): Promise<T> {
  const effects: Db['effects'] = []
  const result = await ctx.db.transactional.$transaction(
    async (client) => runWith(new Db(client, true, effects), ctx, work),
    { maxWait: timeouts.maxWait, timeout: timeouts.transaction },
  )
  ctx.db.effects.push(...effects)
  return result
}

async function runWith<C extends { readonly db: Db }, T>(
  db: Db,
  ctx: C,
  work: (ctx: C) => Promise<T>,
): Promise<T> {
  try {
    return await work({ ...ctx, db })
  } finally {
    db.end()
  }
}
