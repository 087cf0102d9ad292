import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { openListener } from '@precentor/db'
import { openTestDatabase, type TestDatabase } from '@precentor/db/testing'
import { createHttpServer } from '../http/create-http-server.ts'
import { metricsQuestion } from '../http/metrics-handler.ts'
import { createLog } from '../log.ts'
import { openLimits } from '../limits/open-limits.ts'
import { openRegistry } from '../registry/open-registry.ts'
import { createMetrics } from '../metrics/create-metrics.ts'
import { createDrawerPool } from '../draw-worker/create-drawer-pool.ts'
import { makeSetupCode } from '../primary/setup-code.ts'
import { createReaderPool } from '../parse-worker/create-reader-pool.ts'
import { createRuntime, type Runtime } from '../runtime/create-runtime.ts'
import { readSettings, type Settings } from '../settings.ts'
import { createTelemetry } from '../telemetry/create-telemetry.ts'
import { RollingHistogram } from '../telemetry/rolling-histogram.ts'
import { createSingleWorkerGroup } from '../workers/single-worker-group.ts'
import type { Tracing } from '../tracing/open-tracing.ts'
import { TestBrowser } from './test-browser.ts'

export type TestServer = {
  readonly url: string
  readonly runtime: Runtime
  readonly database: TestDatabase
  /** A browser without cookies, at an address of its own. */
  visit(): TestBrowser
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Starts the real HTTP server on a free port and a database of its own; in place of
 * Next it draws one empty page. `await using server = await startTestServer()`.
 *
 * @param shared the database of another test server, to which this one is another process
 */
export async function startTestServer(
  given: Partial<Settings> = {},
  shared?: TestDatabase,
  tracing: Tracing | null = null,
): Promise<TestServer> {
  const database = shared ?? (await openTestDatabase())
  // Tests stand behind a proxy on loopback, so that each browser can have its own address.
  const settings = { ...readSettings({}), trustedProxies: ['127.0.0.1'], ...given }
  const log = createLog('silent')
  const group = createSingleWorkerGroup()
  const metrics = createMetrics(group.self.id)
  group.onQuestion(metricsQuestion, metrics.read)
  const telemetry = createTelemetry(database, {
    home: '/',
    hasMailServer: settings.mail !== null,
    backupFile: settings.backupFile,
    waits: new RollingHistogram(),
    worker: group.self.id,
    log,
    metrics,
    tracing,
  })
  const listener = openListener({
    connectionString: database.connectionString,
    applicationName: 'precentor-test-listen',
    onProblem: () => undefined,
  })
  const publicUrl = settings.publicUrl ?? 'http://localhost:3000'
  const reader = createReaderPool({ log })
  const drawer = createDrawerPool({ log })
  const limits = openLimits(settings, log)
  const registry = await openRegistry({ db: database.db, log }, listener)
  const runtime = createRuntime({
    settings,
    log,
    database,
    listener,
    group,
    secret: 'only-for-tests-only-for-tests-only-for-tests',
    setupCode: makeSetupCode(settings, publicUrl),
    publicUrl,
    telemetry,
    limits,
    registry,
    readSongFile: reader.read,
    drawFile: drawer.draw,
    unpackArchive: reader.unpack,
    runJobNow: () => Promise.resolve(true),
  })
  const { server } = createHttpServer(
    runtime,
    async (_request, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>page</title>')
    },
    tracing,
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  let visitors = 0
  return {
    url,
    runtime,
    database,
    visit: () => new TestBrowser(url, `192.0.2.${++visitors}`),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      telemetry.stop()
      registry.close()
      await limits.close()
      await reader.close()
      await drawer.close()
      await runtime.context.events.close()
      await listener.close()
      if (shared === undefined) await database[Symbol.asyncDispose]()
    },
  }
}
