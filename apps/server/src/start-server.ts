import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { provideInProcessApi } from '@precentor/api/in-process'
import { migrate, openDatabase } from '@precentor/db'
import type { Logger } from 'pino'
import { startEmbeddedDatabase } from './embedded-database/index.ts'
import { createHttpServer } from './http/create-http-server.ts'
import { createSmtpTransport } from './mail/smtp-transport.ts'
import { deliverRegularly } from './mail/deliver-regularly.ts'
import { openPages } from './next-pages.ts'
import { createReaderPool } from './parse-worker/create-reader-pool.ts'
import { createRuntime, type Runtime } from './runtime/create-runtime.ts'
import { applicationName, createTelemetry } from './telemetry/create-telemetry.ts'
import { RollingHistogram } from './telemetry/rolling-histogram.ts'
import { readSecret } from './runtime/secret.ts'
import { SettingsError, shownUrl, type Settings } from './settings.ts'
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

/** Starts everything: database, migrations, pool, API, pages, mail. */
export async function startServer(settings: Settings, log: Logger): Promise<RunningServer> {
  await refuseTakenPort(settings)
  const embedded =
    settings.databaseUrl === null
      ? await startEmbeddedDatabase({ home: join(settings.home), log })
      : null
  const connectionString = embedded?.connectionString ?? settings.databaseUrl ?? ''
  const applied = await migrate(connectionString)
  if (applied.length > 0) log.info({ applied }, 'the database was brought up to date')

  const waits = new RollingHistogram()
  const database = openDatabase({
    connectionString,
    size: settings.poolSize,
    applicationName,
    onIdleError: (error) => log.warn({ err: error }, 'an idle database connection died'),
    onAcquire: (wait) => waits.record(wait, performance.now()),
  })
  const telemetry = createTelemetry(database, {
    home: settings.home,
    hasMailServer: settings.mail !== null,
    waits,
  })
  const reader = createReaderPool({ log })
  const runtime = createRuntime({
    settings,
    log,
    database,
    secret: settings.secret ?? (await readSecret(settings.home)),
    publicUrl: shownUrl(settings, settings.port),
    telemetry,
    readSongFile: reader.read,
  })
  provideInProcessApi(runtime)
  const pages = await openPages({ isDevelopment: settings.isDevelopment, port: settings.port })
  // Before anybody can visit: the sample church is not for whoever comes first.
  const notes = await startingNotes(runtime)
  const http = createHttpServer(runtime, pages.handle)
  http.server.listen(settings.port, settings.host)
  await once(http.server, 'listening')
  const transport = settings.mail && createSmtpTransport(settings.mail)
  const stopMail = deliverRegularly(runtime.context, transport)

  return {
    url: shownUrl(settings, settings.port),
    runtime,
    notes,
    stop: async () => {
      http.startStopping()
      await new Promise((resolve) => setTimeout(resolve, goodbyeTime))
      await stopMail()
      await drain()
      await pages.close()
      telemetry.stop()
      await reader.close()
      await database.close()
      await embedded?.stop()
    },
  }

  async function drain(): Promise<void> {
    const closed = new Promise((resolve) => http.server.close(resolve))
    http.endStreams()
    http.server.closeIdleConnections()
    const limit = setTimeout(() => http.server.closeAllConnections(), drainTime)
    await closed
    clearTimeout(limit)
  }
}

/** Says at once that the port is taken, before a database is started for nothing. */
async function refuseTakenPort(settings: Settings): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(settings.port, settings.host)
    await once(probe, 'listening')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const where = `port ${settings.port} of ${settings.host}`
    const reason =
      code === 'EADDRINUSE'
        ? `Something else is using ${where}. Stop it, or set PORT to another number.`
        : `Precentor cannot listen on ${where} (${code ?? 'unknown'}). Set HOST and PORT to an address of this machine.`
    throw new SettingsError(reason)
  } finally {
    probe.close()
  }
}
