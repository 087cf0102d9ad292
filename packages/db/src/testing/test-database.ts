import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase, type Database, type DatabaseOptions } from '../open-database.ts'
import { openFaultyProxy, type FaultyProxy } from './faulty-proxy.ts'

export type TestDatabase = Database & {
  readonly connectionString: string
  /** Where it was asked for: what can make the database fail. */
  readonly proxy: FaultyProxy | null
  [Symbol.asyncDispose](): Promise<void>
}

/** The database that every test database is a copy of: migrated and empty. */
export const templateName = 'precentor_template'

/**
 * Opens a database of a test's own: a copy of the migrated template in the
 * PostgreSQL that the test run started. `await using` drops it at the end.
 */
export async function openTestDatabase(
  options: { poolSize?: number; isProxied?: boolean } & Pick<
    DatabaseOptions,
    'onMisuse' | 'onEffectError'
  > = {},
): Promise<TestDatabase> {
  const server = process.env['PRECENTOR_TEST_DATABASE']
  if (server === undefined)
    throw new Error('Run tests with `pnpm test:unit`: it starts PostgreSQL.')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${templateName}`)
  const direct = withDatabase(server, name)
  const { poolSize, isProxied, ...told } = options
  const proxy = isProxied ? await openFaultyProxy(direct) : null
  const connectionString = proxy?.connectionString ?? direct
  const database = openDatabase({
    ...told,
    connectionString,
    size: poolSize ?? 5,
    applicationName: 'precentor-test',
    onIdleError: () => undefined,
  })
  return {
    ...database,
    connectionString,
    proxy,
    [Symbol.asyncDispose]: async () => {
      await proxy?.[Symbol.asyncDispose]()
      await database.close()
      await drop(server, name)
    },
  }
}

/** An autovacuum that is just at work there may not be ended, but ends soon. */
async function drop(server: string, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await administer(server, `DROP DATABASE ${name} WITH (FORCE)`)
    } catch (error) {
      if (tries === 5 || !String(error).includes('permission denied to terminate')) throw error
      await wait(100 * tries)
    }
  }
}

/** The same server, another database. */
export function withDatabase(connectionString: string, name: string): string {
  const url = new URL(connectionString)
  url.pathname = `/${name}`
  return url.href
}

/** Runs one statement outside any pool. */
export async function administer(connectionString: string, sql: string): Promise<void> {
  await askOutside(connectionString, sql)
}

/** The rows of one statement outside any pool: what somebody else sees. */
export async function askOutside<Row extends object>(
  connectionString: string,
  sql: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}
