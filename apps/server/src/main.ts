import { createLog } from './log.ts'
import { readSettings, SettingsError } from './settings.ts'
import { startServer, type RunningServer } from './start-server.ts'
import { EmbeddedDatabaseError } from './embedded-database/index.ts'

const hardExit = 25_000

try {
  const settings = readSettings(process.env)
  const log = createLog(settings.logLevel)
  const server = await startServer(settings, log)
  console.log(`\nPrecentor is ready at ${server.url}`)
  for (const note of server.notes) console.log(note)
  process.once('SIGTERM', () => void leave(server))
  process.once('SIGINT', () => void leave(server))
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
