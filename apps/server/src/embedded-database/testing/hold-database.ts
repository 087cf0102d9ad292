import { startEmbeddedDatabase } from '../index.ts'

const say = (fact: object): boolean => process.stdout.write(`${JSON.stringify(fact)}\n`)
const log = {
  info: (message: string) => say({ log: message }),
  warn: (message: string) => say({ log: message }),
  error: (message: string) => say({ log: message }),
}

/** Starts the database of the home named on the command line, says where it is, and keeps it until stopped. */
try {
  const database = await startEmbeddedDatabase({ home: process.argv[2] ?? '', log })
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)))
  setInterval(() => {}, 60_000)
  say({ ready: database })
} catch (error) {
  say({ refused: error instanceof Error ? error.message : String(error) })
  process.exitCode = 1
}
