import { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'

export type WorkerSampleRow = {
  readonly at: Date
  readonly host: string
  readonly worker: number
  readonly poolLimit: number
  readonly busy: number
  readonly idle: number
  readonly waiting: number
  readonly meanBusy: number
  readonly longestWait: number
  readonly statements: number
  readonly slowestStatement: number
  readonly calls: number
  readonly failures: number
  readonly sheds: number
  readonly isBreakerOpen: boolean
  readonly loopDelay: number
  readonly loopUse: number
  readonly residentBytes: number
  readonly diskFree: number
}

/** Figures of one worker over one step of a chart. Rates are per second. */
export type WorkerStepRow = {
  readonly at: Date
  readonly host: string
  readonly worker: number
  readonly limit: number
  readonly busy: number
  readonly idle: number
  readonly waiting: number
  readonly longestWait: number
  readonly statements: number
  readonly calls: number
  readonly failures: number
  readonly sheds: number
  readonly loopDelay: number
  readonly loopUse: number
  readonly residentBytes: number
}

/** Keeps samples, all in one statement; those that are kept already stay as they are. */
export async function insertWorkerSamples(
  db: Db,
  samples: readonly WorkerSampleRow[],
): Promise<void> {
  await db.client.workerSample.createMany({ data: [...samples], skipDuplicates: true })
}

/** Samples after a moment, oldest first. */
export async function listWorkerSamples(db: Db, after: Date): Promise<WorkerSampleRow[]> {
  const rows = await db.client.workerSample.findMany({
    where: { at: { gt: after } },
    orderBy: { at: 'asc' },
  })
  return rows.map((row) => ({ ...row, residentBytes: Number(row.residentBytes) }))
}

/** Sums samples after a moment up by five minutes; said again, it comes to the same. */
export async function summariseWorkerSamples(db: Db, after: Date): Promise<number> {
  return db.client.$executeRaw`
    INSERT INTO worker_summaries
    SELECT date_bin('5 minutes', at, 'epoch'), host, worker, count(*), max(pool_limit), max(busy),
           max(idle), max(waiting), avg(mean_busy), max(longest_wait), sum(statements),
           max(slowest_statement), sum(calls), sum(failures), sum(sheds), bool_or(is_breaker_open),
           max(loop_delay), avg(loop_use), max(resident_bytes), min(disk_free)
    FROM worker_samples WHERE at >= date_bin('5 minutes', ${after}::timestamptz, 'epoch')
    GROUP BY 1, 2, 3
    ON CONFLICT (at, host, worker) DO UPDATE SET
      samples = excluded.samples, pool_limit = excluded.pool_limit, busy = excluded.busy,
      idle = excluded.idle, waiting = excluded.waiting, mean_busy = excluded.mean_busy,
      longest_wait = excluded.longest_wait, statements = excluded.statements,
      slowest_statement = excluded.slowest_statement, calls = excluded.calls,
      failures = excluded.failures, sheds = excluded.sheds,
      is_breaker_open = excluded.is_breaker_open, loop_delay = excluded.loop_delay,
      loop_use = excluded.loop_use, resident_bytes = excluded.resident_bytes,
      disk_free = excluded.disk_free`
}

export async function deleteWorkerSamplesBefore(db: Db, moment: Date): Promise<number> {
  return (await db.client.workerSample.deleteMany({ where: { at: { lt: moment } } })).count
}

export async function deleteWorkerSummariesBefore(db: Db, moment: Date): Promise<number> {
  return (await db.client.workerSummary.deleteMany({ where: { at: { lt: moment } } })).count
}

const sources = {
  /** One row stands for five seconds ... */
  samples: Prisma.sql`(SELECT *, 5 AS seconds FROM worker_samples)`,
  /** ... or for as many samples as it sums up. */
  summaries: Prisma.sql`(SELECT *, samples * 5 AS seconds FROM worker_summaries)`,
} as const

/** Each worker's figures in steps of so many seconds, oldest first. */
export async function listWorkerSteps(
  db: Db,
  from: keyof typeof sources,
  after: Date,
  seconds: number,
): Promise<WorkerStepRow[]> {
  return db.client.$queryRaw<WorkerStepRow[]>`
    SELECT date_bin(make_interval(secs => ${seconds}), at, 'epoch') AS at, host, worker,
           max(pool_limit) AS limit, max(busy) AS busy, max(idle) AS idle,
           max(waiting) AS waiting, max(longest_wait) AS "longestWait",
           sum(statements)::float8 / sum(seconds) AS statements,
           sum(calls)::float8 / sum(seconds) AS calls,
           sum(failures)::int AS failures, sum(sheds)::int AS sheds,
           max(loop_delay) AS "loopDelay", avg(loop_use) AS "loopUse",
           max(resident_bytes)::float8 AS "residentBytes"
    FROM ${sources[from]} AS figures WHERE at > ${after}
    GROUP BY 1, host, worker ORDER BY 1, host, worker`
}
