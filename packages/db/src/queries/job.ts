import type { Db } from '../handle.ts'
import { failedQueue } from '../jobs/open-job-queue.ts'

/** How one kind of job goes, over what its queue still remembers. */
export type JobSummaryRow = {
  readonly name: string
  readonly waiting: number
  readonly running: number
  readonly retrying: number
  readonly finishedAt: Date | null
  /** Milliseconds of the last run; null = none is remembered. */
  readonly lastDuration: number | null
}

/** A job that failed as often as it may. */
export type FailedJobRow = {
  readonly id: string
  readonly name: string
  readonly failedAt: Date
  readonly tries: number
  readonly error: string | null
}

/** Every kind of job with its runs. */
export async function listJobSummaries(db: Db): Promise<JobSummaryRow[]> {
  return db.client.$queryRaw<JobSummaryRow[]>`
    SELECT queue.name,
           count(*) FILTER (WHERE job.state = 'created')::int AS waiting,
           count(*) FILTER (WHERE job.state = 'active')::int AS running,
           count(*) FILTER (WHERE job.state = 'retry')::int AS retrying,
           max(job.completed_on) FILTER (WHERE job.state = 'completed') AS "finishedAt",
           (SELECT extract(epoch FROM last.completed_on - last.started_on)::float8 * 1000
            FROM jobs.job AS last
            WHERE last.name = queue.name AND last.state = 'completed'
            ORDER BY last.completed_on DESC LIMIT 1) AS "lastDuration"
    FROM jobs.queue LEFT JOIN jobs.job ON job.name = queue.name
    WHERE queue.name <> ${failedQueue}
    GROUP BY queue.name ORDER BY queue.name`
}

/** The newest jobs that nobody will try again. */
export async function listFailedJobs(db: Db, limit: number): Promise<FailedJobRow[]> {
  return db.client.$queryRaw<FailedJobRow[]>`
    SELECT id, source_name AS name, created_on AS "failedAt",
           source_retry_count + 1 AS tries, output->>'message' AS error
    FROM jobs.job WHERE name = ${failedQueue} AND source_name IS NOT NULL
    ORDER BY created_on DESC LIMIT ${limit}`
}

/** How many jobs failed for good since a moment. */
export async function countFailedJobs(db: Db, since: Date): Promise<number> {
  const rows = await db.client.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM jobs.job
    WHERE name = ${failedQueue} AND created_on >= ${since}`
  return rows[0]?.count ?? 0
}

/** Takes a failed job off the list; gives the name of what failed, null when it is gone. */
export async function deleteFailedJob(db: Db, jobId: string): Promise<string | null> {
  const rows = await db.client.$queryRaw<{ name: string }[]>`
    DELETE FROM jobs.job WHERE name = ${failedQueue} AND id = ${jobId}::uuid
    RETURNING source_name AS name`
  return rows[0]?.name ?? null
}
