import { setTimeout as wait } from 'node:timers/promises'
import type pg from 'pg'
import { migratingName } from './adapters.ts'

/**
 * Ends the migration of a server that was killed: PostgreSQL goes on with a script whose
 * sender is gone, and would commit it. Call it as the holder of the migration lock, for
 * then nobody else can be migrating. Resolves when it is rolled back, or was done.
 */
export async function endLeftOvers(client: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = $1 AND datname = current_database()`,
      [migratingName],
    )
    if (rowCount === 0) return
    await wait(50)
  }
}
