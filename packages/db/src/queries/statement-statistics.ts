import type { Db } from '../handle.ts'

/** One statement as PostgreSQL counts it. Milliseconds. */
export type StatementStatisticsRow = {
  readonly sql: string
  readonly calls: number
  readonly mean: number
  readonly total: number
  readonly rows: number
  /** Of the time of all statements of this account in this database, 0 to 1. */
  readonly share: number
}

/** Whether PostgreSQL counts statements: the extension is there, and its library loaded. */
export async function hasStatementStatistics(db: Db): Promise<boolean> {
  const rows = await db.client.$queryRaw<{ isThere: boolean }[]>`
    SELECT to_regclass('pg_stat_statements') IS NOT NULL
           AND current_setting('pg_stat_statements.track', true) IS NOT NULL AS "isThere"`
  return rows[0]?.isThere ?? false
}

/**
 * The statements that took most time in all, of our account in this database. Only kinds
 * whose contents PostgreSQL replaces by `$1`: of others it keeps the text as it came.
 */
export async function listStatementStatistics(
  db: Db,
  limit: number,
): Promise<StatementStatisticsRow[]> {
  return db.client.$queryRaw<StatementStatisticsRow[]>`
    SELECT left(query, 2000) AS sql, sum(calls)::float8 AS calls,
           sum(total_exec_time) / greatest(sum(calls), 1)::float8 AS mean,
           sum(total_exec_time)::float8 AS total, sum(rows)::float8 AS rows,
           coalesce(sum(total_exec_time) / nullif(sum(sum(total_exec_time)) OVER (), 0), 0)::float8 AS share
    FROM pg_stat_statements
    WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
      AND userid = (SELECT oid FROM pg_roles WHERE rolname = current_user)
      AND query ~* '^\\s*(select|insert|update|delete|with|merge)\\M'
    GROUP BY 1 ORDER BY total DESC LIMIT ${limit}`
}
