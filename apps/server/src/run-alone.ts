import { createLog } from './log.ts'
import { startServer, type RunningServer } from './start-server.ts'
import type { Settings } from './settings.ts'

const hardExit = 25_000

/** Runs the server in this one process until it is told to stop. */
export async function runAlone(settings: Settings): Promise<void> {
  const starting = startServer(settings, createLog(settings.logLevel))
  // From the first moment on: a Ctrl-C while it starts ends what was started.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void starting.then(leave, () => undefined))
  }
  const server = await starting
  console.log(`\nPrecentor is ready at ${server.url}`)
  for (const note of server.notes) console.log(note)
}

async function leave(server: RunningServer): Promise<void> {
  console.log('\nStopping: finishing what has begun.')
  setTimeout(() => process.exit(1), hardExit).unref()
  await server.stop()
  process.exit(0)
}
