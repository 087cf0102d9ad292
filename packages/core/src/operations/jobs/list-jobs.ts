import { listFailedJobs, listJobSummaries } from '@precentor/db'
import type { FailedJobId } from '@precentor/schemas'
import type { Context } from '../../context.ts'

/** One kind of job. Instants in ISO 8601. */
export type JobDto = {
  readonly name: string
  readonly state: 'running' | 'retrying' | 'waiting' | 'resting'
  readonly finishedAt: string | null
  /** Milliseconds that the last run took; null = none is remembered. */
  readonly lastDuration: number | null
}

/** A job that failed as often as it may; nobody tries it again by itself. */
export type FailedJobDto = {
  readonly id: FailedJobId
  readonly name: string
  readonly failedAt: string
  readonly tries: number
  /** What it said when it failed last. */
  readonly error: string
}

export type JobListDto = {
  readonly jobs: readonly JobDto[]
  readonly failed: readonly FailedJobDto[]
}

const mostFailed = 50

/** Every kind of job and the newest that failed for good. */
export async function listJobs(ctx: Context): Promise<JobListDto> {
  const [jobs, failed] = [
    await listJobSummaries(ctx.db),
    await listFailedJobs(ctx.db, mostFailed),
  ] as const
  return {
    jobs: jobs.map((row) => ({
      name: row.name,
      state: stateOf(row),
      finishedAt: row.finishedAt?.toISOString() ?? null,
      lastDuration: row.lastDuration,
    })),
    failed: failed.map((row) => ({
      id: row.id as FailedJobId,
      name: row.name,
      failedAt: row.failedAt.toISOString(),
      tries: row.tries,
      error: row.error ?? 'It did not say why.',
    })),
  }
}

function stateOf(counts: { running: number; retrying: number; waiting: number }): JobDto['state'] {
  if (counts.running > 0) return 'running'
  if (counts.retrying > 0) return 'retrying'
  return counts.waiting > 0 ? 'waiting' : 'resting'
}
