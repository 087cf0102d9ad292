import pg from 'pg'
import type { Capacity } from './connection-budget.ts'
import { SettingsError } from './settings.ts'

const oldest = 150_000
// A limit of -1 is none; PostgreSQL 15 has no connections reserved for a role.
const question = `
  SELECT current_setting('server_version_num')::int AS version,
         least(current_setting('max_connections')::int,
               nullif((SELECT datconnlimit FROM pg_database WHERE datname = current_database()), -1),
               nullif((SELECT rolconnlimit FROM pg_roles WHERE rolname = current_user), -1)) AS most,
         current_setting('superuser_reserved_connections')::int
           + coalesce(current_setting('reserved_connections', true)::int, 0) AS reserved`

/**
 * Connects once, so that a wrong DATABASE_URL is one clear sentence and not a stack.
 * Gives how many connections there are to be had.
 */
export async function reachDatabase(connectionString: string): Promise<Capacity> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<Capacity & { version: number }>(question)
    const { version, most, reserved } = rows[0] ?? { version: 0, most: 0, reserved: 0 }
    if (version < oldest) {
      throw new SettingsError(
        'DATABASE_URL leads to a PostgreSQL older than 15. Please use a newer one.',
      )
    }
    return { most, reserved }
  } catch (error) {
    throw error instanceof SettingsError
      ? error
      : new SettingsError(sentence(connectionString, error))
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Names the place and the reason, never the password. */
function sentence(connectionString: string, error: unknown): string {
  const { host, pathname } = new URL(connectionString)
  const { code = '', message = '' } = error as { code?: string; message?: string }
  const where = `the database ${pathname.slice(1)} at ${host}`
  if (code === '28P01' || code === '28000')
    return `DATABASE_URL has a wrong user or password for ${where}.`
  if (code === '3D000') return `DATABASE_URL names a database that does not exist: ${where}.`
  return `Precentor cannot reach ${where} (${code || message}). Is it running, and is DATABASE_URL right?`
}
