import { createLog } from './log.ts'
import { readSettings, SettingsError } from './settings.ts'
import { startServer, type RunningServer } from './start-server.ts'
import { EmbeddedDatabaseError } from './embedded-database/index.ts'

const hardExit = 25_000

try {
  const settings = readSettings(process.env)
  const starting = startServer(settings, createLog(settings.logLevel))
  // From the first moment on: a Ctrl-C while it starts ends what was started.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void starting.then(leave, () => undefined))
  }
  const server = await starting
  console.log(`\nPrecentor is ready at ${server.url}`)
  for (const note of server.notes) console.log(note)
} catch (error) {
  const isPlain = error instanceof SettingsError || error instanceof EmbeddedDatabaseError
  console.error(isPlain ? error.message : error)
  process.exit(1)
}

async function leave(server: RunningServer): Promise<void> {
  console.log('\nStopping: finishing what has begun.')
  setTimeout(() => process.exit(1), hardExit).unref()
  await server.stop()
  process.exit(0)
}
