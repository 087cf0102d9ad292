import { fileURLToPath } from 'node:url'
import { liveDatabase } from './adapters.ts'
import { openSchemaEngine } from './schema-engine.ts'
import { readMigrations } from './read-migrations.ts'

/** The project's own migrations. */
export const migrationsDirectory: string = fileURLToPath(
  new URL('../../../../prisma/migrations', import.meta.url),
)

/**
 * Brings a database up to date and gives the names of the migrations it applied.
 * The engine keeps the ordinary `_prisma_migrations` table and its advisory lock,
 * so `prisma migrate deploy` and other servers agree with it.
 */
export async function migrate(
  connectionString: string,
  directory: string = migrationsDirectory,
): Promise<string[]> {
  const database = liveDatabase(connectionString)
  const engine = await openSchemaEngine(database.factory)
  try {
    const result = await engine.applyMigrations({
      migrationsList: await readMigrations(directory),
      filters: { externalTables: [], externalEnums: [] },
    })
    return result.appliedMigrationNames
  } finally {
    engine.free()
    await database.close()
  }
}
