import { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

/** One connection that has a transaction open, or that others wait for. */
export type OpenTransactionRow = {
  readonly pid: number
  /** Microseconds of the moment at which it began, which no later one has. */
  readonly begin: string
  readonly applicationName: string
  /** Whether it is a connection of this product, of the account that it uses. */
  readonly isOurs: boolean
  /** As in `active` and `idle in transaction`. */
  readonly state: string
  /** Seconds since the transaction began. */
  readonly openFor: number
  /** Seconds in its present state. */
  readonly inStateFor: number
  /** The statement at work, or the last one; null for what is not ours. */
  readonly sql: string | null
  /** Process numbers of those that it waits for; 0 is a prepared transaction. */
  readonly blockedBy: readonly number[]
  /** What it waits for, as in `ShareLock on transactionid`; null while it does not. */
  readonly waitsFor: string | null
  /** How many locks on tables and indexes it holds. */
  readonly locks: number
}

const ourName = 'precentor%'
const begin = Prisma.sql`(extract(epoch FROM coalesce(one.xact_start, one.backend_start)) * 1000000)::bigint::text`
const isOurs = Prisma.sql`(one.application_name LIKE ${ourName} AND one.usename = current_user)`
// Never the connection that asks: it would end itself before it could answer.
const isOther = Prisma.sql`one.datname = current_database() AND one.backend_type = 'client backend'
  AND one.pid <> pg_backend_pid()`

/**
 * The transactions that are open in this database, the oldest first. Statements have no
 * parameters in them; those of other programs may have, so their text is left out.
 */
export async function listOpenTransactions(db: Db, limit: number): Promise<OpenTransactionRow[]> {
  return db.client.$queryRaw<OpenTransactionRow[]>`
    WITH sessions AS MATERIALIZED (
      SELECT one.*, ${begin} AS begin, ${isOurs} AS is_ours,
             CASE WHEN one.wait_event_type = 'Lock' THEN pg_blocking_pids(one.pid)
                  ELSE '{}'::int[] END AS blocked_by
      FROM pg_stat_activity AS one WHERE ${isOther}
    )
    SELECT one.pid, one.begin, one.application_name AS "applicationName",
           one.is_ours AS "isOurs", coalesce(one.state, 'unknown') AS state,
           greatest(0, extract(epoch FROM clock_timestamp() - coalesce(one.xact_start, one.backend_start)))::float8 AS "openFor",
           greatest(0, coalesce(extract(epoch FROM clock_timestamp() - one.state_change), 0))::float8 AS "inStateFor",
           CASE WHEN one.is_ours THEN left(one.query, 2000) END AS sql,
           one.blocked_by AS "blockedBy",
           (SELECT lock.mode || ' on ' || coalesce(lock.relation::regclass::text, lock.locktype)
            FROM pg_locks AS lock WHERE lock.pid = one.pid AND NOT lock.granted LIMIT 1) AS "waitsFor",
           (SELECT count(*)::int FROM pg_locks AS lock
            WHERE lock.pid = one.pid AND lock.granted AND lock.locktype = 'relation') AS locks
    FROM sessions AS one
    WHERE one.xact_start IS NOT NULL
       OR one.pid IN (SELECT unnest(waiting.blocked_by) FROM sessions AS waiting)
    ORDER BY coalesce(one.xact_start, one.backend_start), one.pid LIMIT ${limit}`
}

/** One open transaction as it is now; null when it is over. */
export async function findOpenTransaction(
  db: Db,
  { pid, begin: began }: { readonly pid: number; readonly begin: string },
): Promise<Pick<OpenTransactionRow, 'applicationName' | 'isOurs' | 'state' | 'sql'> | null> {
  const rows = await db.client.$queryRaw<
    Pick<OpenTransactionRow, 'applicationName' | 'isOurs' | 'state' | 'sql'>[]
  >`
    SELECT one.application_name AS "applicationName", ${isOurs} AS "isOurs",
           coalesce(one.state, 'unknown') AS state,
           CASE WHEN ${isOurs} THEN left(one.query, 2000) END AS sql
    FROM pg_stat_activity AS one
    WHERE ${isOther} AND one.pid = ${pid} AND ${begin} = ${began}`
  return rows[0] ?? null
}

/**
 * Ends the statement (`cancel`) or the whole connection (`terminate`) of one transaction,
 * if it is one of ours and still the same; false when there was nothing to end.
 */
export async function endOpenTransaction(
  db: Db,
  which: { readonly pid: number; readonly begin: string },
  ending: 'cancel' | 'terminate',
): Promise<boolean> {
  const end =
    ending === 'cancel'
      ? Prisma.sql`pg_cancel_backend(one.pid)`
      : Prisma.sql`pg_terminate_backend(one.pid)`
  const rows = await db.client.$queryRaw<{ isEnded: boolean }[]>`
    SELECT ${end} AS "isEnded" FROM pg_stat_activity AS one
    WHERE ${isOther} AND ${isOurs} AND one.pid = ${which.pid} AND ${begin} = ${which.begin}`
  return rows[0]?.isEnded ?? false
}
