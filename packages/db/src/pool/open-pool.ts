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
  /** Told of each wait for a connection, in milliseconds, also of those in vain. */
  readonly onAcquire?: (wait: number) => void
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
  const pool = new MeasuredPool(options.onAcquire ?? (() => undefined), {
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

type ConnectCallback = Parameters<pg.Pool['connect']>[0]

/** A pool that says how long each connection was waited for. */
class MeasuredPool extends pg.Pool {
  readonly #onAcquire: (wait: number) => void

  constructor(onAcquire: (wait: number) => void, config: pg.PoolConfig) {
    super(config)
    this.#onAcquire = onAcquire
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: ConnectCallback): void
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | void {
    const start = performance.now()
    const note = () => this.#onAcquire(performance.now() - start)
    if (callback === undefined) return super.connect().finally(note)
    super.connect((error, client, release) => {
      note()
      callback(error, client, release)
    })
  }
}
