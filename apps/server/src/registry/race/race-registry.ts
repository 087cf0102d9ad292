import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { migrate } from '@precentor/db'
import { startEmbeddedDatabase } from '../../embedded-database/index.ts'

/** What one worker made of one round. */
export type RaceReport = {
  readonly outcome: 'changed' | 'unchanged' | 'skipped' | 'failed'
  /** The registry's version as it saw it afterwards. */
  readonly version: number
  /** Milliseconds until it could go on. */
  readonly ready: number
  /** Its lines of the log. */
  readonly said: readonly string[]
}

export type Race = {
  /** Round by round, what each worker made of it. */
  readonly rounds: readonly (readonly RaceReport[])[]
  /** Lines of PostgreSQL's own log that tell of a serialization failure or a deadlock. */
  readonly serializationErrors: readonly string[]
}

/**
 * Lets so many processes bring the registry in line at the same moment, round after round,
 * each round with a change to write, on a PostgreSQL of its own.
 */
export async function raceRegistry(options: {
  readonly workers: number
  readonly rounds: number
}): Promise<Race> {
  const home = await mkdtemp(join(tmpdir(), 'precentor-race-'))
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const database = await startEmbeddedDatabase({ home, log, durable: false })
  try {
    await migrate(database.connectionString)
    const workers: ReturnType<typeof start>[] = []
    // One after the other: what is raced is the registry, not who loads code the fastest.
    for (let count = 0; count < options.workers; count += 1) {
      const worker = start(database.connectionString)
      workers.push(worker)
      await worker.hear()
    }
    const rounds: RaceReport[][] = []
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const { tell } of workers) tell(String(1_000 + round))
      const lines = await Promise.all(workers.map(({ hear }) => hear()))
      rounds.push(lines.map((line) => JSON.parse(line) as RaceReport))
    }
    await Promise.all(workers.map(({ stop }) => stop()))
    const text = await readFile(join(dirname(database.dataDirectory), 'postgres.log'), 'utf8')
    const lines = text.split('\n')
    return {
      rounds,
      serializationErrors: lines.filter((line) => /could not serialize|deadlock/i.test(line)),
    }
  } finally {
    await database.stop()
    await rm(dirname(database.dataDirectory), { recursive: true, force: true })
    await rm(home, { recursive: true, force: true })
  }
}

function start(connectionString: string) {
  const program = fileURLToPath(new URL('./race-worker.ts', import.meta.url))
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, DATABASE_URL: connectionString },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return {
    tell: (line: string) => void child.stdin.write(`${line}\n`),
    hear: async (): Promise<string> => {
      const { value, done } = await lines.next()
      if (done === true) throw new Error('A worker of the race ended too early.')
      return value
    },
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}
