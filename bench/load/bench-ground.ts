import { openOwnPostgres, type OwnPostgres } from '../ground/own-postgres.ts'
import { prepareChurch, type PreparedChurch } from '../ground/prepare-church.ts'
import { startProduct, type Product } from '../ground/product.ts'
import { askPostgres } from '../faults/frame/ask-postgres.ts'

/** The production server under load, with a PostgreSQL of its own that counts statements. */
export type LoadGround = AsyncDisposable & {
  readonly postgres: OwnPostgres
  readonly product: Product
  readonly church: PreparedChurch
  readonly url: string
  sql<Row extends Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>
}

export const poolSize = 8

// A person may ask six hundred times a minute, so a load of thousands takes a crowd.
const people = { leaders: 150, musicians: 700 }

export async function openLoadGround(): Promise<LoadGround> {
  const opened = new AsyncDisposableStack()
  try {
    const settings = { shared_preload_libraries: 'pg_stat_statements' }
    const postgres = opened.use(await openOwnPostgres(settings))
    const admin = postgres.adminString.replace(/postgres$/, 'precentor')
    await askPostgres(admin, 'CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
    const databaseUrl = postgres.connectionString()
    const product = opened.use(
      await startProduct({ databaseUrl, poolSize, env: { LOG_LEVEL: 'warn' } }),
    )
    const church = await prepareChurch(product.url, databaseUrl, people)
    return {
      postgres,
      product,
      church,
      url: product.url,
      sql: (text, values) => askPostgres(admin, text, values),
      [Symbol.asyncDispose]: () => opened.disposeAsync(),
    }
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}

/**
 * The share of the pool's connections that were busy, on the average of every worker, as
 * the server's own samples of the last seconds have it; null where it took none.
 */
export async function poolUse(
  { sql }: Pick<LoadGround, 'sql'>,
  seconds: number,
): Promise<number | null> {
  const [row] = await sql<{ use: number | null }>(
    `SELECT (avg(mean_busy / pool_limit) * 100)::float8 AS use FROM worker_samples
     WHERE at > now() - make_interval(secs => $1)`,
    [seconds],
  )
  return row?.use ?? null
}

/** Statements that PostgreSQL ran while `work` went on. */
export async function countStatements(
  { sql }: Pick<LoadGround, 'sql'>,
  work: () => Promise<unknown>,
): Promise<number> {
  await sql('SELECT pg_stat_statements_reset()')
  await work()
  const [row] = await sql<{ calls: number }>(
    `SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements s
     JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'precentor'`,
  )
  return row?.calls ?? 0
}
