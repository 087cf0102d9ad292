import { openJobQueue, type JobQueue, type RecurringJob } from '@precentor/db'
import type { Logger } from 'pino'

type Options = {
  readonly connectionString: string
  readonly log: Logger
  readonly jobs: readonly RecurringJob[]
}

const quiet = 60_000

/** Takes part in the jobs that all workers share. */
export async function startJobs({ connectionString, log, jobs }: Options): Promise<JobQueue> {
  return openJobQueue({
    connectionString,
    applicationName: `precentor-jobs-${process.pid}`,
    jobs: jobs.map((job) => logged(job, log)),
    onError: oncePer(quiet, (error) => log.warn({ err: error }, 'the job queue is in trouble')),
  })
}

function logged(job: RecurringJob, log: Logger): RecurringJob {
  return {
    ...job,
    work: async (signal) => {
      try {
        return await job.work(signal)
      } catch (error) {
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
