import pg from 'pg'
import { observedName } from '../statements/observe.ts'
import { GuardedClient } from './guarded-client.ts'
import { HeldConnections, type HeldConnection } from './held-connections.ts'
import { timeouts } from './timeouts.ts'
import { createWaitHistogram, type WaitHistogram } from './wait-histogram.ts'

export type PoolOptions = {
  readonly connectionString: string
  /** The most connections that are open at once. */
  readonly size: number
  /** Shown by PostgreSQL in `pg_stat_activity`. */
  readonly applicationName: string
  readonly onIdleError: (error: Error) => void
  /** Told of each wait for a connection, in milliseconds, also of those in vain. */
  readonly onAcquire?: (wait: number) => void
  /** Told once of each connection that is not given back for five seconds. */
  readonly onLeak?: (held: HeldConnection) => void
  /** Seconds after which a connection is renewed; half an hour unless told. */
  readonly lifetime?: number
  /** Milliseconds after which a connection that is held is told of; 5,000 unless told. */
  readonly longestHold?: number
}

/** How the pool stands at this moment. */
export type PoolFigures = {
  readonly limit: number
  readonly busy: number
  readonly idle: number
  readonly waiting: number
}

/** What became of the pool since the start. */
export type PoolHistory = {
  readonly waits: WaitHistogram
  /** Connections that were renewed because their lifetime was over. */
  readonly expired: number
  /** Held for more than five seconds, at this moment. */
  readonly leaks: readonly HeldConnection[]
}

/** Opens the one pool of this process; it connects when first asked. */
export function openPool(options: PoolOptions): MeasuredPool {
  const pool = new MeasuredPool(options, {
    connectionString: options.connectionString,
    application_name: options.applicationName,
    Client: GuardedClient,
    max: options.size,
    // What is open stays open: when outsiders have filled PostgreSQL, there is no way back in.
    min: options.size,
    connectionTimeoutMillis: timeouts.acquire,
    query_timeout: timeouts.query,
    statement_timeout: timeouts.statement,
    lock_timeout: timeouts.lock,
    idle_in_transaction_session_timeout: timeouts.idleInTransaction,
    onConnect: limitTransactions,
    idleTimeoutMillis: 60_000,
    // Connections are renewed, so that a change behind them (fail-over, new
    // settings of the role) is taken up without a restart.
    maxLifetimeSeconds: options.lifetime ?? 1_800,
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

/**
 * PostgreSQL knows this one since 17, and refuses a connection that starts with an unknown
 * one. The pool waits for what this gives, though its types do not say so.
 */
function limitTransactions(client: pg.ClientBase): unknown {
  return client.query(
    `SELECT set_config(name, $1, false) FROM pg_settings WHERE name = 'transaction_timeout'`,
    [String(timeouts.serverTransaction)],
  )
}

type ConnectCallback = Parameters<pg.Pool['connect']>[0]
type InsidePool = { readonly _expired: WeakSet<pg.PoolClient> }

/** A pool that says how long each connection was waited for, and who holds it. */
export class MeasuredPool extends pg.Pool {
  readonly #onAcquire: (wait: number) => void
  readonly #waits = createWaitHistogram()
  readonly #held: HeldConnections
  #expired = 0

  constructor(options: PoolOptions, config: pg.PoolConfig) {
    super(config)
    this.#onAcquire = options.onAcquire ?? (() => undefined)
    this.#held = new HeldConnections(options.onLeak ?? (() => undefined), options.longestHold)
    this.on('release', (_error, client) => {
      this.#held.forget(client)
      // pg-pool takes one that is idle and too old out of itself to give it back.
      if ((this as unknown as InsidePool)._expired.has(client)) this.#expired += 1
    })
    this.on('remove', (client) => this.#held.forget(client))
  }

  history(): PoolHistory {
    return { waits: this.#waits.read(), expired: this.#expired, leaks: this.#held.suspects() }
  }

  override async end(): Promise<void> {
    this.#held.stop()
    await super.end()
  }

  override connect(): Promise<pg.PoolClient>
  override connect(callback: ConnectCallback): void
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | void {
    const start = performance.now()
    const by = observedName()
    const at = new Error('A connection was taken here.')
    const note = (client: pg.PoolClient | undefined) => {
      const wait = performance.now() - start
      this.#waits.record(wait)
      this.#onAcquire(wait)
      if (client !== undefined) this.#held.note(client, by, at)
    }
    if (callback === undefined) {
      return super.connect().then(
        (client) => {
          note(client)
          return client
        },
        (error: unknown) => {
          note(undefined)
          throw error
        },
      )
    }
    super.connect((error, client, release) => {
      note(client)
      callback(error, client, release)
    })
  }
}
