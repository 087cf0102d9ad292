import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { noDatabase } from './adapters.ts'
import { migrationsDirectory } from './migrate.ts'
import { openSchemaEngine } from './schema-engine.ts'

const schemaDirectory = fileURLToPath(new URL('../../../../prisma/schema', import.meta.url))

/** Where the schema that the migrations lead to is kept, for the next diff. */
export const snapshotFile: string = join(migrationsDirectory, 'schema.snapshot')

/** Reads `prisma/schema/*.prisma` as one text, in order of name. */
export async function readSchema(): Promise<string> {
  const names = (await readdir(schemaDirectory)).filter((name) => name.endsWith('.prisma'))
  const texts = await Promise.all(
    names.toSorted().map((name) => readFile(join(schemaDirectory, name), 'utf8')),
  )
  return texts.join('\n')
}

/** Reads the schema that the migrations on disk lead to; null before the first one. */
export async function readSnapshot(): Promise<string | null> {
  return readFile(snapshotFile, 'utf8').catch(() => null)
}

/** Gives the SQL that leads from one schema to another; empty when there is nothing to do. */
export async function diffSchemas(from: string | null, to: string): Promise<string> {
  const engine = await openSchemaEngine(noDatabase())
  try {
    const datamodel = (content: string) => ({
      tag: 'schemaDatamodel' as const,
      files: [{ path: 'schema.prisma', content }],
    })
    const result = await engine.diff({
      from: from === null ? { tag: 'empty' } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    const sql = result.stdout ?? ''
    return sql.includes('This is an empty migration') ? '' : sql.trim()
  } finally {
    engine.free()
  }
}
