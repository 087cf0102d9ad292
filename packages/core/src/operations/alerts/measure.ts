import type { AlertRuleName } from '@precentor/schemas'
import type { WorkerSample } from '../samples/worker-sample.ts'

/** Values by rule; null = nobody could measure it. */
export type AlertValues = Partial<Readonly<Record<AlertRuleName, number | null>>>

/** What one look at the whole server found, beside the workers' samples. */
export type ServerFacts = {
  /** As PostgreSQL counts them. */
  readonly connections: { readonly all: number; readonly most: number } | null
  /** Jobs that failed for good in the last day and that nobody has seen to. */
  readonly failedJobs: number | null
  /** Hours since the last backup; null = nobody said where to look. */
  readonly backupAge: number | null
}

/** A worker that says nothing for so long counts no more: milliseconds. */
const freshness = 15_000
const minute = 60_000

/**
 * What the workers' samples come to at a moment: the worst worker counts, and what is
 * rare is added up over a minute.
 *
 * @param samples those of the minute before at least, oldest first
 * @param at milliseconds since 1970
 */
export function measureWorkers(samples: readonly WorkerSample[], at: number): AlertValues {
  const known = samples.filter((sample) => sample.at.getTime() <= at)
  const latest = latestOfEach(known.filter((sample) => sample.at.getTime() > at - freshness))
  if (latest.length === 0) return {}
  const lastMinute = known.filter((sample) => sample.at.getTime() > at - minute)
  const worst = (of: (sample: WorkerSample) => number) => Math.max(...latest.map(of))
  const sum = (of: (sample: WorkerSample) => number) =>
    lastMinute.reduce((total, sample) => total + of(sample), 0)
  return {
    breaker: worst(({ isBreakerOpen }) => (isBreakerOpen ? 1 : 0)),
    pool_busy: worst(({ meanBusy, poolLimit }) => (100 * meanBusy) / poolLimit),
    long_wait: worst(({ longestWait }) => longestWait),
    slow_statement: worst(({ slowestStatement }) => slowestStatement),
    event_loop: worst(({ loopDelay }) => loopDelay),
    disk: Math.min(...latest.map(({ diskFree }) => 100 * diskFree)),
    sheds: sum(({ sheds }) => sheds),
    failures: sum(({ failures }) => failures),
  }
}

/** What is the same for all workers. */
export function measureServer({ connections, failedJobs, backupAge }: ServerFacts): AlertValues {
  return {
    connections: connections && (100 * connections.all) / connections.most,
    failed_jobs: failedJobs,
    backup_age: backupAge,
  }
}

function latestOfEach(samples: readonly WorkerSample[]): WorkerSample[] {
  return [...new Map(samples.map((sample) => [`${sample.host} ${sample.worker}`, sample])).values()]
}
