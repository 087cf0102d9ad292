import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import nextModule from 'next'
import { provideInProcessApi } from '../../../packages/api/src/in-process.ts'
import { openDatabase, openListener } from '../../../packages/db/src/index.ts'
import { createLog } from '../../../apps/server/src/log.ts'
import { createMetrics } from '../../../apps/server/src/metrics/create-metrics.ts'
import { createDrawerPool } from '../../../apps/server/src/draw-worker/create-drawer-pool.ts'
import { createReaderPool } from '../../../apps/server/src/parse-worker/create-reader-pool.ts'
import { createRuntime } from '../../../apps/server/src/runtime/create-runtime.ts'
import { readSettings } from '../../../apps/server/src/settings.ts'
import { createTelemetry } from '../../../apps/server/src/telemetry/create-telemetry.ts'
import { RollingHistogram } from '../../../apps/server/src/telemetry/rolling-histogram.ts'
import { openLimits } from '../../../apps/server/src/limits/open-limits.ts'
import { openRegistry } from '../../../apps/server/src/registry/open-registry.ts'
import { createSingleWorkerGroup } from '../../../apps/server/src/workers/single-worker-group.ts'

// The product's own runtime, its API behind a Next route handler instead of before Next.
const [connectionString = '', port = '', home = '', secret = ''] = process.argv.slice(2)
const settings = readSettings({ ...process.env, PORT: port, PRECENTOR_HOME: home })
const log = createLog('warn')
const database = openDatabase({
  connectionString,
  size: 8,
  applicationName: 'precentor-bench',
  onIdleError: () => undefined,
})
const telemetry = createTelemetry(database, {
  home: settings.home,
  hasMailServer: false,
  backupFile: null,
  waits: new RollingHistogram(),
  worker: 1,
  log,
  metrics: createMetrics(1),
  tracing: null,
})
const listener = openListener({
  connectionString,
  applicationName: 'precentor-bench-listen',
  onProblem: () => undefined,
})
const group = createSingleWorkerGroup()
const publicUrl = `http://localhost:${port}`
// The bench is one person who calls more than any person does.
const limits = openLimits({ ...settings, limitsCalls: false }, log)
const registry = await openRegistry({ db: database.db, log }, listener)
const reader = createReaderPool({ log })
const drawer = createDrawerPool({ log })
provideInProcessApi(
  createRuntime({
    settings,
    log,
    database,
    listener,
    group,
    limits,
    registry,
    secret,
    setupCode: null,
    publicUrl,
    telemetry,
    readSongFile: reader.read,
    drawFile: drawer.draw,
    unpackArchive: reader.unpack,
    runJobNow: () => Promise.resolve(false),
  }),
)

const createNext = nextModule as unknown as typeof nextModule.default
const dir = fileURLToPath(new URL('../../route-handler', import.meta.url))
const app = createNext({ dir, dev: false })
await app.prepare()
const handle = app.getRequestHandler()
createServer((request, response) => {
  request.headers['x-request-id'] = 'bench'
  void handle(request, response)
}).listen(Number(port), 'localhost', () => console.log('ready'))
