import { openJobQueue, type JobQueue, type RecurringJob } from '@precentor/db'
import type { Logger } from 'pino'
import type { Metrics } from '../metrics/create-metrics.ts'

type Options = {
  readonly connectionString: string
  readonly log: Logger
  readonly jobs: readonly RecurringJob[]
  /** Told of each run. */
  readonly onRun: Metrics['observeJob']
}

const quiet = 60_000

/** Takes part in the jobs that all workers share. */
export async function startJobs(options: Options): Promise<JobQueue> {
  const { connectionString, log, jobs } = options
  return openJobQueue({
    connectionString,
    applicationName: `precentor-jobs-${process.pid}`,
    jobs: jobs.map((job) => watched(job, options)),
    onError: oncePer(quiet, (error) => log.warn({ err: error }, 'the job queue is in trouble')),
  })
}

function watched(job: RecurringJob, { log, onRun }: Options): RecurringJob {
  return {
    ...job,
    work: async (signal) => {
      const start = performance.now()
      const note = (isDone: boolean) =>
        onRun({ job: job.name, isDone, duration: performance.now() - start })
      try {
        await job.work(signal)
        note(true)
      } catch (error) {
        note(false)
        // The queue keeps it as a row and tries again; the log has the whole of it.
        log.warn({ job: job.name, err: error }, 'a job failed')
        throw error
      }
    },
  }
}

/** While the database is away every look at a queue fails: one line a minute will do. */
function oncePer(period: number, tell: (error: Error) => void): (error: Error) => void {
  let toldAt = Number.NEGATIVE_INFINITY
  return (error) => {
    if (performance.now() - toldAt < period) return
    toldAt = performance.now()
    tell(error)
  }
}
