import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import type { ProcedureObserver } from '@precentor/api'
import type { HealthFacts, Log, Telemetry } from '@precentor/core'
import {
  countConnections,
  countFailedJobs,
  countUnsentMails,
  insertWorkerSamples,
  listOpenAlerts,
  listAppliedMigrations,
  listMigrations,
  migrationsDirectory,
  type Database,
} from '@precentor/db'
import { backupAge } from '../alerts/backup-age.ts'
import type { Metrics } from '../metrics/create-metrics.ts'
import type { Tracing } from '../tracing/open-tracing.ts'
import { createSampleKeeper } from './keep-samples.ts'
import { createProcedureRecorder, type ProcedureShare } from './procedure-recorder.ts'
import { startPoolSampler } from './pool-sampler.ts'
import { readDisk } from './read-disk.ts'
import type { RollingHistogram } from './rolling-histogram.ts'
import { openSampleWindow } from './sample-window.ts'
import { createStatementRecorder } from './statement-recorder.ts'

/** How this process is told from others in `pg_stat_activity`. */
export const applicationName: string = `precentor-${process.pid}`

export type RunningTelemetry = Telemetry & {
  readonly observe: ProcedureObserver
  /** What this process has to add to the figures of all workers. */
  readonly procedureShare: () => readonly ProcedureShare[]
  stop(): void
}

type Options = {
  readonly home: string
  readonly hasMailServer: boolean
  readonly backupFile: string | null
  /** Waits for a connection, recorded by whoever opened the pool. */
  readonly waits: RollingHistogram
  /** This process among the workers of its host. */
  readonly worker: number
  readonly log: Log
  readonly metrics: Metrics
  readonly tracing: Tracing | null
}

const samplePeriod = 5_000

/** Measures this process: its pool, procedures, statements, event loop, disk and mail. */
export function createTelemetry(database: Database, options: Options): RunningTelemetry {
  const procedures = createProcedureRecorder()
  const statements = createStatementRecorder()
  database.onStatement(statements.record)
  database.onStatement(options.metrics.observeStatement)
  if (options.tracing !== null) database.onStatement(options.tracing.observeStatement)
  const sampler = startPoolSampler(database.figures, statements.takeCount)
  const eventLoop = monitorEventLoopDelay({ resolution: 10 })
  eventLoop.enable()
  const forget = setInterval(() => eventLoop.reset(), 60_000)
  forget.unref()
  const window = openSampleWindow({
    database,
    worker: options.worker,
    waits: options.waits,
    takeSlowest: statements.takeSlowest,
    onSample: sampler.onSample,
  })
  const keeper = createSampleKeeper({
    take: async () => {
      const { freeBytes, totalBytes } = await readDisk(options.home)
      return window.take(freeBytes / totalBytes)
    },
    isFree: () => isFree(database),
    write: (samples) => insertWorkerSamples(database.db, samples),
    log: options.log,
  })
  const keep = setInterval(() => void keeper.tick(), samplePeriod)
  keep.unref()
  options.metrics.watch({ database, openAlerts: keeper.openAlerts })
  const waits = () => options.waits.percentiles(performance.now())

  return {
    observe: (call) => {
      procedures.observe(call)
      window.observe(call)
      options.metrics.observe(call)
      options.tracing?.observe(call)
    },
    procedureShare: procedures.share,
    onSample: sampler.onSample,
    pool: () => ({
      held: database.pool().leaks,
      expired: database.pool().expired,
      transactions: database.transactions(),
      samples: sampler.samples(),
      waits: waits(),
      procedures: procedures.figures(),
      slowest: statements.slowest(),
    }),
    health: async () => ({
      ...(await askDatabase(database, options.hasMailServer)),
      version,
      isBreakerOpen: database.breaker.figures().state !== 'closed',
      backupAge: await backupAge(options.backupFile, new Date()),
      pool: database.figures(),
      acquireWaitP95: waits().p95,
      disk: await readDisk(options.home),
      eventLoopDelayP99: eventLoop.percentile(99) / 1e6,
      memory: {
        residentBytes: process.memoryUsage.rss(),
        limitBytes: getHeapStatistics().heap_size_limit,
      },
    }),
    stop: () => {
      clearInterval(keep)
      window.stop()
      sampler.stop()
      clearInterval(forget)
      eventLoop.disable()
    },
  }
}

type DatabaseFacts = Pick<
  HealthFacts,
  'databaseAnswer' | 'missingMigrations' | 'connections' | 'mail' | 'failedJobs' | 'openAlerts'
>

const day = 86_400_000

const nothingKnown: DatabaseFacts = {
  databaseAnswer: null,
  missingMigrations: [],
  connections: null,
  mail: null,
  failedJobs: null,
  openAlerts: null,
}

async function askDatabase(database: Database, hasMailServer: boolean): Promise<DatabaseFacts> {
  const start = performance.now()
  const answers = await database.ping().then(
    () => true,
    () => false,
  )
  if (!answers) return nothingKnown
  const databaseAnswer = performance.now() - start
  const applied = new Set(await listAppliedMigrations(database.db))
  const wanted = await listMigrations(migrationsDirectory)
  return {
    databaseAnswer,
    missingMigrations: wanted.filter((name) => !applied.has(name)),
    connections: await countConnections(database.db, applicationName),
    mail: hasMailServer ? await countUnsentMails(database.db) : null,
    failedJobs: await countFailedJobs(database.db, new Date(Date.now() - day)),
    openAlerts: (await listOpenAlerts(database.db)).map(({ sentence }) => sentence),
  }
}

/** No sample makes a busy pool worse: it waits for a free connection without asking for one. */
function isFree({ breaker, figures }: Database): boolean {
  const { busy, waiting, limit } = figures()
  return breaker.figures().state === 'closed' && waiting === 0 && busy < limit
}

const { version } = JSON.parse(
  readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'),
) as { version: string }
