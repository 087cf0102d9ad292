import pg from 'pg'
import { SettingsError } from './settings.ts'

const oldest = 150_000

/** Connects once, so that a wrong DATABASE_URL is one clear sentence and not a stack. */
export async function reachDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    )
    if ((rows[0]?.version ?? 0) < oldest) {
      throw new SettingsError(
        'DATABASE_URL leads to a PostgreSQL older than 15. Please use a newer one.',
      )
    }
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
