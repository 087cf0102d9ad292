import pg from 'pg'
import { GuardedClient } from '../pool/guarded-client.ts'
import { timeouts } from '../pool/timeouts.ts'

/** The most connections that the jobs of one process open, beside its pool for requests. */
export const jobPoolSize = 2

type Options = {
  readonly connectionString: string
  readonly applicationName: string
  readonly onError: (error: Error) => void
}

/** The connections of the queue itself. Nobody waits for them, so they may take their time. */
export function openJobPool(options: Options): pg.Pool {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    application_name: options.applicationName,
    Client: GuardedClient,
    max: jobPoolSize,
    connectionTimeoutMillis: 10_000,
    query_timeout: 15_000,
    statement_timeout: 10_000,
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: timeouts.idleInTransaction,
    maxLifetimeSeconds: 1_800,
    keepAlive: true,
  })
  pool.on('error', options.onError)
  return pool
}
