import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'
import { Db } from './handle.ts'
import { openPool, poolFigures, type PoolFigures, type PoolOptions } from './pool/open-pool.ts'
import { timeouts } from './pool/timeouts.ts'
import { noteStatement, type Statement } from './statements/observe.ts'

export type Database = {
  readonly db: Db
  figures(): PoolFigures
  /** Calls `listener` for every statement of this process, whoever sent it. */
  onStatement(listener: (statement: Statement) => void): void
  /** Resolves when PostgreSQL answers, within the acquire and query time-outs. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Opens the door to PostgreSQL: one pool, one Prisma client on it. */
export function openDatabase(options: PoolOptions): Database {
  const pool = openPool(options)
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator }),
    log: [{ emit: 'event', level: 'query' }],
    transactionOptions: { maxWait: timeouts.maxWait, timeout: timeouts.transaction },
  })
  const listeners: ((statement: Statement) => void)[] = [noteStatement]
  prisma.$on('query', ({ query, duration }) => {
    for (const listener of listeners) listener({ sql: query, duration })
  })
  return {
    db: new Db(prisma, false),
    figures: () => poolFigures(pool),
    onStatement: (listener) => {
      listeners.push(listener)
    },
    ping: async () => {
      await pool.query('SELECT 1')
    },
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
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
