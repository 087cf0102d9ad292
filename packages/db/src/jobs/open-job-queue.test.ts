import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { PgBoss } from 'pg-boss'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { listFailedJobs, listJobSummaries } from '../queries/job.ts'
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { jobPoolSize } from './open-job-pool.ts'
import { jobSchema, openJobQueue, type RecurringJob } from './open-job-queue.ts'

describe('the job queue', () => {
  it('has the tables that pg-boss expects', async () => {
    await using database = await openTestDatabase()
    const boss = new PgBoss({
      connectionString: database.connectionString,
      schema: jobSchema,
      migrate: false,
    })
    // The database is dropped below it; PostgreSQL may be faster than its last goodbye.
    boss.on('error', () => undefined)
    await boss.start()
    const drift = await boss.detectSchemaDrift()
    await boss.stop({ graceful: false })
    expect(drift).toMatchObject({ ok: true })
  })

  it('does a job once in its stretch of time, however many workers there are', async () => {
    await using database = await openTestDatabase()
    let runs = 0
    const job = { name: 'tidy', every: 3600, work: () => Promise.resolve((runs += 1)) }
    const queues = await Promise.all([1, 2, 3, 4].map(() => open(database, [job])))
    await until(() => runs > 0)
    await wait(1_500)
    await Promise.all(queues.map((queue) => queue.stop()))
    expect(runs).toBe(1)
  })

  it('never runs a job twice at the same time', async () => {
    await using database = await openTestDatabase()
    let running = 0
    let most = 0
    let runs = 0
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await wait(700)
      running -= 1
      runs += 1
    }
    const job = { name: 'tick', every: 1, work }
    const queues = await Promise.all([1, 2, 3].map(() => open(database, [job])))
    await until(() => runs >= 2)
    await Promise.all(queues.map((queue) => queue.stop()))
    expect(most).toBe(1)
  })

  it('tries a job again, then lists it as failed with its reason', async () => {
    await using database = await openTestDatabase()
    let tries = 0
    const work = () => {
      tries += 1
      return Promise.reject(new Error('The mill is broken.'))
    }
    await using queue = await open(database, [{ name: 'grind', every: 3600, work }])
    await until(() => tries >= 1)
    await hurry(database, () => tries >= 4)
    await until(async () => (await listFailedJobs(database.db, 10)).length > 0)
    await queue.stop()
    expect(tries).toBe(4)
    expect(await listFailedJobs(database.db, 10)).toMatchObject([
      { name: 'grind', tries: 4, error: 'The mill is broken.' },
    ])
  })

  it('is taken over from a worker that was killed in the middle of it', async () => {
    await using database = await openTestDatabase()
    const program = fileURLToPath(new URL('testing/work-and-hang.ts', import.meta.url))
    const doomed = spawn(process.execPath, [program, database.connectionString], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(doomed.stdout, 'data')
    doomed.kill('SIGKILL')
    await once(doomed, 'exit')
    let runs = 0
    const job = { name: 'doomed', every: 3600, work: () => Promise.resolve((runs += 1)) }
    await using queue = await open(database, [job])
    // What fifteen seconds without a sign of life would be.
    await database.db.client.$executeRaw`
      UPDATE jobs.job SET heartbeat_on = heartbeat_on - interval '15 seconds' WHERE state = 'active'`
    await until(() => runs === 1)
    await queue.stop()
    expect(await listFailedJobs(database.db, 10)).toEqual([])
  })

  it('lets a job end before it stops, and takes no other', async () => {
    await using database = await openTestDatabase()
    let begun = 0
    let ended = 0
    const work = async () => {
      begun += 1
      await wait(600)
      ended += 1
    }
    await using queue = await open(database, [{ name: 'slow', every: 1, work }])
    await until(() => begun === 1)
    await queue.stop()
    expect(ended).toBe(1)
    await wait(1_200)
    expect(begun).toBe(1)
  })

  it('says on asking whether a run is under way', async () => {
    await using database = await openTestDatabase()
    let runs = 0
    const work = async () => {
      runs += 1
      await wait(300)
    }
    await using queue = await open(database, [{ name: 'once', every: 3600, work }])
    expect(await queue.runNow('once')).toBe(false)
    await until(() => runs === 1)
    await until(async () => (await listJobSummaries(database.db))[0]?.running === 0)
    expect(await queue.runNow('once')).toBe(true)
    await until(() => runs === 2)
    await queue.stop()
    expect(await listJobSummaries(database.db)).toMatchObject([
      { name: 'once', waiting: 0, running: 0, finishedAt: expect.any(Date) },
    ])
  })

  it('stays within its connections', async () => {
    await using database = await openTestDatabase()
    const jobs = Array.from({ length: 6 }, (_, number) => ({
      name: `job-${number}`,
      every: 1,
      work: () => wait(50),
    }))
    await using queue = await open(database, jobs)
    await wait(1_500)
    const outside = new pg.Client({ connectionString: database.connectionString })
    await outside.connect()
    const { rows } = await outside.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE application_name = 'precentor-test-jobs' AND datname = current_database()`,
    )
    await outside.end()
    await queue.stop()
    expect(rows[0]?.count).toBeLessThanOrEqual(jobPoolSize)
  })
})

async function open(database: TestDatabase, jobs: readonly RecurringJob[]) {
  let isOver = false
  const queue = await openJobQueue({
    connectionString: database.connectionString,
    applicationName: 'precentor-test-jobs',
    jobs,
    longestPoll: 0.5,
    onError: (error) => {
      // Once it has ended the database is dropped, perhaps before the last goodbye is read there.
      if (!isOver) throw error
    },
  })
  const end = async () => {
    await queue.stop()
    isOver = true
  }
  let ending: Promise<void> | undefined
  const stop = () => (ending ??= end())
  return { ...queue, stop, [Symbol.asyncDispose]: stop }
}

/** Makes what waits for its next try due at once, until `isDone`. */
async function hurry(database: TestDatabase, isDone: () => boolean): Promise<void> {
  await until(async () => {
    await database.db.client.$executeRaw`
      UPDATE jobs.job SET start_after = now() WHERE state = 'retry'`
    return isDone()
  })
}

async function until(isDone: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isDone()) return
    await wait(50)
  }
  throw new Error('It did not happen within 15 seconds.')
}
