import { PgBoss, type Queue } from 'pg-boss'
import { poolFigures, type PoolFigures } from '../pool/open-pool.ts'
import { openJobPool } from './open-job-pool.ts'

/** The schema that a migration makes; its tables are pg-boss's own. */
export const jobSchema = 'jobs'

/** Where jobs go that failed as often as they may. */
export const failedQueue = 'failed'

/** Work that is done again and again, by one worker of all at a time. */
export type RecurringJob = {
  readonly name: string
  /** Seconds from one run to the next, all workers of all hosts together. */
  readonly every: number
  /** Must bear to be done again: a worker that died in it leaves it to another. */
  readonly work: (signal: AbortSignal) => Promise<unknown>
}

export type JobQueue = {
  /** Asks for one run now; false while one is waiting or running. */
  runNow(name: string): Promise<boolean>
  figures(): PoolFigures
  /** Takes no more jobs, lets those that run end for a while, and closes. */
  stop(): Promise<void>
}

type Options = {
  readonly connectionString: string
  readonly applicationName: string
  readonly jobs: readonly RecurringJob[]
  /** Seconds after which a job that waits is seen at the latest. */
  readonly longestPoll?: number
  /** Told of what went wrong in the queue itself: mostly that the database is away. */
  readonly onError: (error: Error) => void
}

const day = 86_400
const patience = 8_000
/** A long job is asked for this often too, so that its turn is not missed by a restart. */
const longestPause = 30

/**
 * Jobs in PostgreSQL, with a few connections of their own. A worker that dies is noticed by
 * its missing heartbeat, and what it did is done again within half a minute.
 */
export async function openJobQueue(options: Options): Promise<JobQueue> {
  const { jobs, onError } = options
  const pool = openJobPool(options)
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => pool.query(text, values) },
    schema: jobSchema,
    // The tables come with our migrations, the times with `every`.
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 600,
  })
  boss.on('error', onError)
  await boss.start()
  await boss.createQueue(failedQueue, { retentionSeconds: 14 * day, deleteAfterSeconds: day })
  for (const job of jobs) await makeQueue(boss, job)
  const timers = jobs.map((job) => keepAsking(boss, job, onError))
  const workers = new Map<string, string>()
  for (const job of jobs) {
    workers.set(job.name, await takeUp(boss, job, options.longestPoll ?? 5))
  }
  return {
    runNow: async (name) => {
      if ((await boss.send(name, {})) === null) return false
      boss.notifyWorker(workers.get(name) ?? '')
      return true
    },
    figures: () => poolFigures(pool),
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await boss.stop({ timeout: patience })
      await pool.end()
    },
  }
}

async function makeQueue(boss: PgBoss, job: RecurringJob): Promise<void> {
  const options = queueOptions(job)
  await boss.createQueue(job.name, { ...options, policy: 'exclusive' })
  await boss.updateQueue(job.name, options)
}

async function takeUp(
  boss: PgBoss,
  { name, every, work }: RecurringJob,
  longest: number,
): Promise<string> {
  const pollingIntervalSeconds = Math.min(Math.max(every / 2, 0.5), longest)
  return boss.work(name, { pollingIntervalSeconds }, async ([job]) => {
    if (job !== undefined) await work(job.signal)
  })
}

/** Exclusive: however many ask, one job of a name waits or runs. */
function queueOptions({ every }: RecurringJob): Omit<Queue, 'name' | 'policy' | 'partition'> {
  return {
    retryLimit: 3,
    retryDelay: 1,
    retryBackoff: true,
    retryDelayMax: 60,
    heartbeatSeconds: 15,
    expireInSeconds: 900,
    // As long as its place in time must stay taken, and an hour to look at.
    deleteAfterSeconds: Math.max(2 * every, 3600),
    deadLetter: failedQueue,
  }
}

/** Every worker asks, and only the first in each stretch of time is heard. */
function keepAsking(boss: PgBoss, job: RecurringJob, onError: Options['onError']): NodeJS.Timeout {
  const ask = () => {
    boss.send(job.name, {}, { singletonSeconds: job.every }).catch(onError)
  }
  ask()
  return setInterval(ask, Math.min(job.every, longestPause) * 1000).unref()
}
