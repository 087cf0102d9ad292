import { setTimeout as wait } from 'node:timers/promises'
import { classifyError } from '../errors/classify-error.ts'
import type { PrismaClient } from '../generated/client.ts'
import { Db, isolations, type Effect, type Isolation } from '../handle.ts'
import { timeouts } from '../pool/timeouts.ts'
import { doEffects } from './after-commit.ts'
import { ownFlow } from './ownership.ts'

export type TransactionOptions = {
  readonly isolation?: Isolation
  /**
   * What happens inside another transaction: `join` (the default) is part of it,
   * `nested` is a savepoint of it and can fail alone, `new` is one of its own on
   * another connection, which stays whatever becomes of the one around it.
   */
  readonly mode?: 'join' | 'nested' | 'new'
}

type Holder = { readonly db: Db }
type Work<C, T> = (ctx: C) => Promise<T>

const firstWait = 20

/**
 * Runs `work` in one transaction, with a context whose `db` is that transaction.
 * Name the parameter like the outer context (`ctx`), so that the outer handle is
 * out of reach inside; using it there all the same is an error. Serialization failures
 * and deadlocks are tried again up to three times, lock time-outs once, by the outermost
 * call only: the work must have no effect but rows.
 * Effects go through `afterCommit`.
 */
export async function inTransaction<C extends Holder, T>(
  ctx: C,
  work: Work<C, T>,
  options: TransactionOptions = {},
): Promise<T> {
  const { mode = 'join' } = options
  if (mode === 'new') return runOutermost(ctx, work, options)
  ctx.db.requireOwnFlow()
  if (ctx.db.transaction === null) return runOutermost(ctx, work, options)
  refuseStricter(ctx.db.transaction.isolation, options.isolation)
  if (mode === 'nested') return runSavepoint(ctx, work)
  ctx.db.keepEffects([])
  return work(ctx)
}

// PostgreSQL cannot make a transaction stricter once it runs, and a use case that asks
// for it relies on it.
function refuseStricter(isolation: Isolation, wanted: Isolation | undefined): void {
  if (wanted === undefined || isolations.indexOf(wanted) <= isolations.indexOf(isolation)) return
  throw new Error(`A transaction that is ${isolation} cannot hold one that is ${wanted}.`)
}

async function runOutermost<C extends Holder, T>(
  ctx: C,
  work: Work<C, T>,
  options: TransactionOptions,
): Promise<T> {
  const { counts } = ctx.db.root
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(ctx, work, options)
    } catch (error) {
      const { fault, retries } = classifyError(error)
      const isLast = attempt > retries
      if (isLast && retries > 0) counts.gaveUp += 1
      if (isLast) throw error
      counts.retries[fault === 'locked' ? 'locked' : 'serialization'] += 1
      // Full jitter: those who collided must not meet again.
      const pause = Math.random() * firstWait * 2 ** attempt
      counts.retryWait += pause
      await wait(pause)
    }
  }
}

async function runOnce<C extends Holder, T>(
  ctx: C,
  work: Work<C, T>,
  { isolation }: TransactionOptions,
): Promise<T> {
  const { root } = ctx.db
  const { counts } = root
  const effects: Effect[] = []
  let result: T
  counts.open += 1
  try {
    result = await root.client.$transaction(
      async (client) =>
        runWith(
          ctx,
          client,
          { isolation: isolation ?? 'ReadCommitted', parent: null },
          work,
          effects,
        ),
      // A fresh literal each time: Prisma writes into the object it is given, and a
      // shared one lets one request run inside another's transaction.
      {
        maxWait: timeouts.maxWait,
        timeout: timeouts.transaction,
        ...(isolation === undefined ? {} : { isolationLevel: isolation }),
      },
    )
    counts.committed += 1
  } catch (error) {
    counts.rolledBack += 1
    throw error
  } finally {
    counts.open -= 1
  }
  await doEffects(root, effects)
  return result
}

async function runSavepoint<C extends Holder, T>(ctx: C, work: Work<C, T>): Promise<T> {
  const effects: Effect[] = []
  const isolation = ctx.db.transaction?.isolation ?? 'ReadCommitted'
  const result = await ctx.db.withSavepoint((parent) =>
    parent.$transaction(
      async (client) => runWith(ctx, client, { isolation, parent: ctx.db }, work, effects),
      {
        maxWait: timeouts.maxWait,
        timeout: timeouts.transaction,
      },
    ),
  )
  ctx.db.keepEffects(effects)
  return result
}

async function runWith<C extends Holder, T>(
  ctx: C,
  client: Parameters<Parameters<PrismaClient['$transaction']>[0]>[0],
  kind: { readonly isolation: Isolation; readonly parent: Db | null },
  work: Work<C, T>,
  effects: Effect[],
): Promise<T> {
  let db: Db | null = null
  return ownFlow(
    async (ownership) => {
      db = new Db(ctx.db.root, client, { ownership, ...kind })
      return work({ ...ctx, db })
    },
    () => void effects.push(...(db?.end() ?? [])),
  )
}
