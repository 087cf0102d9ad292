import { once } from 'node:events'
import { provideInProcessApi } from '@precentor/api/in-process'
import { migrate, openDatabase, openListener, type JobQueue } from '@precentor/db'
import type { Logger } from 'pino'
import { createPostTransport } from './alerts/post-transport.ts'
import { startEmbeddedDatabase } from './embedded-database/index.ts'
import { createHttpServer, type HttpServer } from './http/create-http-server.ts'
import { metricsQuestion } from './http/metrics-handler.ts'
import { recurringJobs } from './jobs/recurring-jobs.ts'
import { startJobs } from './jobs/start-jobs.ts'
import { createSmtpTransport } from './mail/smtp-transport.ts'
import { openLimits } from './limits/open-limits.ts'
import { openRegistry } from './registry/open-registry.ts'
import { createMetrics } from './metrics/create-metrics.ts'
import { openPages } from './next-pages.ts'
import { createDrawerPool } from './draw-worker/create-drawer-pool.ts'
import { createReaderPool } from './parse-worker/create-reader-pool.ts'
import { createRuntime, type Runtime } from './runtime/create-runtime.ts'
import { applicationName, createTelemetry } from './telemetry/create-telemetry.ts'
import { RollingHistogram } from './telemetry/rolling-histogram.ts'
import { readSecret } from './runtime/secret.ts'
import { sayOfBreaker } from './runtime/say-of-breaker.ts'
import { reachDatabase } from './reach-database.ts'
import { refuseTakenPort } from './refuse-taken-port.ts'
import { shownUrl, type Settings } from './settings.ts'
import { createSingleWorkerGroup } from './workers/single-worker-group.ts'
import type { Tracing } from './tracing/open-tracing.ts'
import { startingNotes } from './starting-notes.ts'

export type RunningServer = {
  readonly url: string
  readonly runtime: Runtime
  /** For the person at the terminal: secrets too, which no log has. */
  readonly notes: readonly string[]
  /** Lets every request that has begun end, then closes what was opened. */
  stop(): Promise<void>
}

const drainTime = 20_000
const goodbyeTime = 1_500

/**
 * Starts everything: database, migrations, pool, API, pages, mail. What was opened is
 * closed again if a later step fails.
 */
export async function startServer(settings: Settings, log: Logger): Promise<RunningServer> {
  await refuseTakenPort(settings)
  // Not `await using`: the tool that checks the import graph cannot read it yet.
  const opened = new AsyncDisposableStack()
  try {
    return await openServer(opened, settings, log)
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}

async function openServer(
  opened: AsyncDisposableStack,
  settings: Settings,
  log: Logger,
): Promise<RunningServer> {
  const connectionString = settings.databaseUrl ?? (await openEmbedded(opened, settings, log))
  await reachDatabase(connectionString)
  const applied = await migrate(connectionString)
  if (applied.length > 0) log.info({ applied }, 'the database was brought up to date')

  const waits = new RollingHistogram()
  const group = createSingleWorkerGroup()
  const metrics = createMetrics(group.self.id)
  group.onQuestion(metricsQuestion, metrics.read)
  const tracing = await openTracingIfWanted(settings, log)
  opened.defer(() => tracing?.close())
  const database = openDatabase({
    connectionString,
    size: settings.poolSize,
    applicationName,
    onIdleError: (error) => log.warn({ err: error }, 'an idle database connection died'),
    onBreaker: sayOfBreaker(log),
    onAcquire: (wait) => {
      waits.record(wait, performance.now())
      metrics.observeWait(wait)
    },
    onLeak: (held) => log.warn(held, 'a connection is not given back'),
    onEffectError: (error) => log.error({ err: error }, 'an effect of a stored change failed'),
    // While developing it is thrown; people are served all the same.
    ...(!settings.isDevelopment && {
      onMisuse: (misuse) => log.warn({ err: misuse }, 'a transaction was reached around'),
    }),
  })
  opened.defer(() => database.close())
  const listener = openListener({
    connectionString,
    applicationName: `${applicationName}-listen`,
    onProblem: (error) => log.warn({ err: error }, 'the listening connection was lost'),
  })
  opened.defer(() => listener.close())
  const reader = createReaderPool({ log })
  opened.defer(() => reader.close())
  const drawer = createDrawerPool({ log })
  opened.defer(() => drawer.close())
  const telemetry = createTelemetry(database, {
    home: settings.home,
    hasMailServer: settings.mail !== null,
    backupFile: settings.backupFile,
    waits,
    worker: group.self.id,
    log,
    metrics,
    tracing,
  })
  opened.defer(() => telemetry.stop())
  const started = Promise.withResolvers<JobQueue>()
  const limits = openLimits(settings, log)
  opened.defer(() => limits.close())
  const registry = await openRegistry({ db: database.db, log }, listener)
  opened.defer(() => registry.close())
  const runtime = createRuntime({
    settings,
    log,
    database,
    listener,
    group,
    secret: settings.secret ?? (await readSecret(settings.home)),
    publicUrl: shownUrl(settings, settings.port),
    telemetry,
    limits,
    registry,
    readSongFile: reader.read,
    drawFile: drawer.draw,
    unpackArchive: reader.unpack,
    runJobNow: async (name) => (await started.promise).runNow(name),
  })
  opened.defer(() => runtime.context.events.close())
  provideInProcessApi(runtime)
  const pages = await openPages({ isDevelopment: settings.isDevelopment, port: settings.port })
  opened.defer(() => pages.close())
  // Before anybody can visit: the sample church is not for whoever comes first.
  const notes = await startingNotes(runtime)
  const http = createHttpServer(runtime, pages.handle, tracing)
  http.server.listen(settings.port, settings.host)
  await once(http.server, 'listening')
  opened.defer(() => drain(http))
  const jobs = await startJobs({
    connectionString,
    log,
    onRun: metrics.observeJob,
    jobs: recurringJobs({
      context: runtime.context,
      files: runtime.files,
      mails: settings.mail && createSmtpTransport(settings.mail),
      posts: settings.alertWebhook === null ? null : createPostTransport(settings.alertWebhook),
      told: runtime.told,
      backupFile: settings.backupFile,
    }),
  })
  started.resolve(jobs)
  // Last, so that it stops first: what is closed next must not be missed by a job.
  opened.defer(() => jobs.stop())

  return {
    url: shownUrl(settings, settings.port),
    runtime,
    notes,
    stop: async () => {
      http.startStopping()
      await new Promise((resolve) => setTimeout(resolve, goodbyeTime))
      await opened.disposeAsync()
    },
  }
}

/** Loaded only where a collector is named. */
async function openTracingIfWanted({ otlp }: Settings, log: Logger): Promise<Tracing | null> {
  if (otlp === null) return null
  const { openTracing } = await import('./tracing/open-tracing.ts')
  return openTracing(otlp, log)
}

async function openEmbedded(
  opened: AsyncDisposableStack,
  { home }: Settings,
  log: Logger,
): Promise<string> {
  const embedded = await startEmbeddedDatabase({ home, log })
  opened.defer(() => embedded.stop())
  return embedded.connectionString
}

/** Lets requests that have begun end, for a while. */
async function drain({ server, endStreams }: HttpServer): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  endStreams()
  server.closeIdleConnections()
  const limit = setTimeout(() => server.closeAllConnections(), drainTime)
  await closed
  clearTimeout(limit)
}
