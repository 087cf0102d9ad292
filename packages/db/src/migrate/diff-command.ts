import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { migrationsDirectory } from './migrate.ts'
import { diffSchemas, readSchema, readSnapshot, snapshotFile } from './schema-diff.ts'

// `pnpm db:diff` prints the SQL of a schema change, `pnpm db:diff <name>` keeps it as a migration.
const name = process.argv[2]
const schema = await readSchema()
const sql = await diffSchemas(await readSnapshot(), schema)

if (sql === '') console.log('The schema has not changed since the last migration.')
else if (name === undefined) console.log(`${sql}\n\n-- To keep it: pnpm db:diff add_song_tempo`)
else if (/^[a-z][a-z0-9_]*$/.test(name)) await keep(name)
else fail('A migration is named in lower case with underscores, as in add_song_tempo.')

async function keep(migrationName: string): Promise<void> {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const directory = join(migrationsDirectory, `${stamp}_${migrationName}`)
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'migration.sql'), `${sql}\n`)
  await writeFile(snapshotFile, schema)
  console.log(`Wrote ${directory}/migration.sql: read it before you commit it.`)
}

function fail(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
