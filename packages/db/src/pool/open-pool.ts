import pg from 'pg'
import { GuardedClient } from './guarded-client.ts'
import { timeouts } from './timeouts.ts'

export type PoolOptions = {
  readonly connectionString: string
  /** The most connections that are open at once. */
  readonly size: number
  /** Shown by PostgreSQL in `pg_stat_activity`. */
  readonly applicationName: string
  readonly onIdleError: (error: Error) => void
}

/** How the pool stands at this moment. */
export type PoolFigures = {
  readonly limit: number
  readonly busy: number
  readonly idle: number
  readonly waiting: number
}

/** Opens the one pool of this process; it connects when first asked. */
export function openPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    application_name: options.applicationName,
    Client: GuardedClient,
    max: options.size,
    connectionTimeoutMillis: timeouts.acquire,
    query_timeout: timeouts.query,
    statement_timeout: timeouts.statement,
    lock_timeout: timeouts.lock,
    idle_in_transaction_session_timeout: timeouts.idleInTransaction,
    idleTimeoutMillis: 60_000,
    // Connections are renewed, so that a change behind them (fail-over, new
    // settings of the role) is taken up without a restart.
    maxLifetimeSeconds: 1_800,
    keepAlive: true,
  })
  // Without a listener an idle connection's death would end the process.
  pool.on('error', options.onIdleError)
  return pool
}

/** Reads a pool's figures. */
export function poolFigures(pool: pg.Pool): PoolFigures {
  return {
    limit: pool.options.max,
    busy: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  }
}
