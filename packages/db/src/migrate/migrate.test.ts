import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { administer, openTestDatabase, withDatabase } from '../testing/test-database.ts'
import { migrate } from './migrate.ts'
import { diffSchemas, readSchema, readSnapshot } from './schema-diff.ts'

let directory = ''
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'precentor-migrations-'))
})
afterAll(() => rm(directory, { recursive: true }))

describe('migrate', () => {
  it('applies functions, triggers and quoted semicolons whole, and nothing twice', async () => {
    await using database = await openTestDatabase()
    const name = `migrate_${process.pid}_${Date.now()}`
    const url = withDatabase(database.connectionString, name)
    await administer(database.connectionString, `CREATE DATABASE ${name}`)
    await write('20260101000000_first', withFunction)
    expect(await migrate(url, directory)).toEqual(['20260101000000_first'])
    expect(await migrate(url, directory)).toEqual([])
    expect(await ask(url, 'INSERT INTO notes (text) VALUES ($$a$$) RETURNING text')).toEqual([
      { text: 'a; b' },
    ])
    const applied = await ask(url, 'SELECT migration_name FROM _prisma_migrations')
    expect(applied).toEqual([{ migration_name: '20260101000000_first' }])
    await administer(database.connectionString, `DROP DATABASE ${name}`)
  })

  it('leaves nothing of a migration that fails', async () => {
    await using database = await openTestDatabase()
    const name = `migrate_${process.pid}_${Date.now()}`
    const url = withDatabase(database.connectionString, name)
    await administer(database.connectionString, `CREATE DATABASE ${name}`)
    await rm(directory, { recursive: true })
    await write('20260101000000_broken', 'CREATE TABLE half (id int); SELECT 1/0;')
    await expect(migrate(url, directory)).rejects.toThrow('connector error')
    expect(await ask(url, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }])
    await administer(database.connectionString, `DROP DATABASE ${name}`)
  })
})

describe('the migrations of this project', () => {
  it('lead to the schema as it stands', async () => {
    expect(await diffSchemas(await readSnapshot(), await readSchema())).toBe('')
  })

  it('make the tables and columns that the schema describes', async () => {
    await using database = await openTestDatabase()
    const wanted = [...(await readSchema()).matchAll(/@@map\("(\w+)"\)/g)].map((match) => match[1])
    const rows = await ask(
      database.connectionString,
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'
       UNION SELECT typname FROM pg_type WHERE typtype = 'e'`,
    )
    const found = new Set(rows.map(({ name }) => name))
    expect(wanted.filter((name) => !found.has(name))).toEqual([])
  })
})

const withFunction = `
CREATE TABLE notes (text text);
CREATE FUNCTION add_semicolon() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.text := NEW.text || '; b';
  RETURN NEW;
END $$;
CREATE TRIGGER semicolon BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION add_semicolon();`

async function write(name: string, sql: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true })
  await writeFile(join(directory, name, 'migration.sql'), sql)
}

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
