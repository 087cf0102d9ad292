import { provideInProcessApi } from '@precentor/api/in-process'
import type { WorkerGroup } from '@precentor/core'
import { openDatabase, openListener, type JobQueue } from '@precentor/db'
import type { Logger } from 'pino'
import { createPostTransport } from '../alerts/post-transport.ts'
import { createDrawerPool } from '../draw-worker/create-drawer-pool.ts'
import { createHttpServer, type HttpServer } from '../http/create-http-server.ts'
import { metricsQuestion } from '../http/metrics-handler.ts'
import { recurringJobs } from '../jobs/recurring-jobs.ts'
import { startJobs } from '../jobs/start-jobs.ts'
import { openLimits } from '../limits/open-limits.ts'
import type { Line } from '../limits/primary-limiter.ts'
import { createSmtpTransport } from '../mail/smtp-transport.ts'
import { createMetrics } from '../metrics/create-metrics.ts'
import { openPages } from '../next-pages.ts'
import { createReaderPool } from '../parse-worker/create-reader-pool.ts'
import type { Beginning } from '../primary/messages.ts'
import { openRegistry } from '../registry/open-registry.ts'
import { createRuntime, type Runtime } from '../runtime/create-runtime.ts'
import { sayOfBreaker } from '../runtime/say-of-breaker.ts'
import { applicationName, createTelemetry } from '../telemetry/create-telemetry.ts'
import { RollingHistogram } from '../telemetry/rolling-histogram.ts'
import type { Settings } from '../settings.ts'
import type { Tracing } from '../tracing/open-tracing.ts'

export type Application = {
  readonly http: HttpServer
  readonly runtime: Runtime
  /** Finishes what has begun, then closes everything in turn. */
  close(): Promise<void>
}

/**
 * Opens what answers requests, on a database that is ready: pool, API, pages, jobs. It
 * takes connections, but listens nowhere. What was opened is closed again if a later
 * step fails.
 *
 * @param primary the way to the primary, where this process is one of its workers
 */
export async function openApplication(
  beginning: Beginning,
  group: WorkerGroup,
  log: Logger,
  primary: Line | null = null,
): Promise<Application> {
  // Not `await using`: the tool that checks the import graph cannot read it yet.
  const opened = new AsyncDisposableStack()
  try {
    return await open(opened, beginning, group, { log, primary })
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}

async function open(
  opened: AsyncDisposableStack,
  beginning: Beginning,
  group: WorkerGroup,
  { log, primary }: { readonly log: Logger; readonly primary: Line | null },
): Promise<Application> {
  const { settings, connectionString, directConnectionString } = beginning
  const waits = new RollingHistogram()
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
    connectionString: directConnectionString,
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
  const limits = openLimits(settings, log, primary)
  opened.defer(() => limits.close())
  const registry = await openRegistry({ db: database.db, log }, listener)
  opened.defer(() => registry.close())
  const runtime = createRuntime({
    settings,
    log,
    database,
    listener,
    group,
    secret: beginning.secret,
    setupCode: beginning.setupCode,
    publicUrl: beginning.publicUrl,
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
  const http = createHttpServer(runtime, pages.handle, tracing)
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
  // The whole pool: the first who come must not wait for connections to be made, and later
  // outsiders may have taken PostgreSQL's last ones.
  await Promise.allSettled(Array.from({ length: settings.poolSize }, () => database.ping()))

  return {
    http,
    runtime,
    close: async () => {
      // No job begins while the others end; whoever is connected is not kept waiting for it.
      await Promise.all([jobs.stop(), http.drain()])
      await opened.disposeAsync()
    },
  }
}

/** Loaded only where a collector is named. */
async function openTracingIfWanted({ otlp }: Settings, log: Logger): Promise<Tracing | null> {
  if (otlp === null) return null
  const { openTracing } = await import('../tracing/open-tracing.ts')
  return openTracing(otlp, log)
}
