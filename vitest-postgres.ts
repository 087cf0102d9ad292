import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startEmbeddedDatabase } from './apps/server/src/embedded-database/index.ts'
import { findRedis } from './apps/server/src/limits/testing/start-redis.ts'
import { migrate } from './packages/db/src/index.ts'
import { administer, templateName, withDatabase } from './packages/db/src/testing/index.ts'

/**
 * Starts one real PostgreSQL for the whole run, with a migrated template to copy, and sees
 * to it that there is a Redis to start.
 */
export default async function startPostgres(): Promise<() => Promise<void>> {
  try {
    findRedis()
  } catch {
    // The tests that need it say what to install.
  }
  const home = await mkdtemp(join(tmpdir(), 'precentor-test-'))
  const log = { info: () => undefined, warn: console.warn, error: console.error }
  const database = await startEmbeddedDatabase({ home, log, durable: false })
  await administer(database.connectionString, `CREATE DATABASE ${templateName}`)
  await migrate(withDatabase(database.connectionString, templateName))
  process.env['PRECENTOR_TEST_DATABASE'] = database.connectionString
  return async () => {
    await database.stop()
    // As root the data lie outside a home that their own user cannot reach.
    await rm(dirname(database.dataDirectory), { recursive: true, force: true })
    await rm(home, { recursive: true, force: true })
  }
}
