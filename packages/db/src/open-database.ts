import type { BreakerFigures, BreakerParts } from './breaker/create-breaker.ts'
import { guardPool } from './breaker/guard-pool.ts'
import { createGate, type Gate } from './gate/create-gate.ts'
import { RefusedError } from './gate/refused-error.ts'
import { PrismaClient } from './generated/client.ts'
import { Db, type Root } from './handle.ts'
import {
  openPool,
  poolFigures,
  type PoolFigures,
  type PoolHistory,
  type PoolOptions,
} from './pool/open-pool.ts'
import { timeouts } from './pool/timeouts.ts'
import { refuseOuterUse } from './refuse-outer-use.ts'
import { noteStatement, type Statement } from './statements/observe.ts'
import type { MisuseError } from './transaction/ownership.ts'
import { SealingAdapter } from './transaction/sealing-adapter.ts'
import { newTransactionCounts, type TransactionFigures } from './transaction/transaction-figures.ts'

export type DatabaseOptions = PoolOptions & {
  /**
   * Told when a handle is used inside a transaction that is not its own, which can stall
   * the pool or lose a change. Throws unless told: that is how it is found before it is
   * served to anybody.
   */
  readonly onMisuse?: (misuse: MisuseError) => void
  /** Told of effects after a commit that threw. */
  readonly onEffectError?: (error: unknown) => void
  /** Told when the database is lost and found again. */
  readonly onBreaker?: BreakerParts['onChange']
}

export type Database = {
  readonly db: Db
  figures(): PoolFigures
  /** What became of the pool since the start: waits, renewals, connections not given back. */
  pool(): PoolHistory
  transactions(): TransactionFigures
  /** What a call passes before its work begins: shut while the database cannot be reached. */
  readonly gate: Gate
  readonly breaker: { figures(): BreakerFigures }
  /** Calls `listener` for every statement of this process, whoever sent it. */
  onStatement(listener: (statement: Statement) => void): void
  /** Resolves when PostgreSQL answers, within the acquire and query time-outs. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** A call does more than wait for its connection: one each would leave some idle. */
const callsPerConnection = 2

/** Opens the door to PostgreSQL: one pool, one Prisma client on it. */
export function openDatabase(options: DatabaseOptions): Database {
  const pool = openPool(options)
  const breaker = guardPool(pool, (change) => {
    if (change === 'opened') gate.refuseWaiting(new RefusedError('unavailable'))
    options.onBreaker?.(change)
  })
  const gate = createGate({
    limit: options.size * callsPerConnection,
    isShut: () => (breaker.isOpen ? new RefusedError('unavailable') : null),
  })
  const prisma = new PrismaClient({
    adapter: new SealingAdapter(pool, { statementNameGenerator }),
    log: [{ emit: 'event', level: 'query' }],
    transactionOptions: { maxWait: timeouts.maxWait, timeout: timeouts.transaction },
  })
  const root: Root = {
    client: prisma,
    counts: newTransactionCounts(),
    onMisuse: options.onMisuse ?? throwMisuse,
    onEffectError: options.onEffectError ?? warnOfEffect,
  }
  refuseOuterUse(prisma, root)
  const listeners: ((statement: Statement) => void)[] = [noteStatement]
  prisma.$on('query', ({ query, duration }) => {
    breaker.noteAnswer()
    for (const listener of listeners) listener({ sql: query, duration })
  })
  return {
    db: new Db(root, prisma, null),
    figures: () => poolFigures(pool),
    pool: () => pool.history(),
    transactions: () => root.counts,
    gate,
    breaker: { figures: breaker.figures },
    onStatement: (listener) => {
      listeners.push(listener)
    },
    ping: async () => {
      await pool.query('SELECT 1')
    },
    close: async () => {
      breaker.stop()
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

function throwMisuse(misuse: MisuseError): never {
  throw misuse
}

function warnOfEffect(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : new Error(String(error)))
}

const names = new Map<string, string>()
const mostNames = 500

/**
 * Names a statement, so that PostgreSQL plans it once per connection. Only so many:
 * a list of ids makes a new text for every length, and names are never forgotten.
 */
function statementNameGenerator({ sql }: { readonly sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= mostNames) return ''
  const name = `precentor_${names.size}`
  names.set(sql, name)
  return name
}
