import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../../apps/server/src/embedded-database/index.ts'

export type BenchDatabase = AsyncDisposable & {
  readonly connectionString: string
  /** A directory for what a server keeps. */
  readonly home: string
}

/** Starts a durable PostgreSQL of the bench's own; `await using` removes it. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const home = await mkdtemp(join(tmpdir(), 'precentor-bench-'))
  const log = { info: () => undefined, warn: console.warn, error: console.error }
  const database = await startEmbeddedDatabase({ home, log })
  return {
    connectionString: database.connectionString,
    home,
    [Symbol.asyncDispose]: async () => {
      await database.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
