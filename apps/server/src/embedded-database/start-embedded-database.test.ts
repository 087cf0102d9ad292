import { chmod, rm, stat } from 'node:fs/promises'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './index.ts'
import { ask } from './testing/ask.ts'
import { rememberingLog } from './testing/remembering-log.ts'
import { temporaryHome } from './testing/temporary-home.ts'

vi.setConfig({ testTimeout: 60_000 })

async function start(home: string, durable = true): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ home, durable, log: rememberingLog() })
  onTestFinished(() => database.stop())
  return database
}

test('what was written is there after a stop and a start', async () => {
  const home = await temporaryHome(onTestFinished)
  const first = await start(home)
  await ask(first.connectionString, "CREATE TABLE hymn AS SELECT 'Abide with me' AS title")
  await first.stop()

  const second = await start(home)
  expect(await ask(second.connectionString, 'SELECT title FROM hymn')).toEqual([
    { title: 'Abide with me' },
  ])
})

test('text is UTF-8, accented titles sort and search as people expect', async () => {
  const { connectionString } = await start(await temporaryHome(onTestFinished))
  await ask(connectionString, 'CREATE EXTENSION pg_trgm')
  const [row] = await ask(
    connectionString,
    `SELECT array_agg(title ORDER BY title) AS titles,
            current_setting('server_encoding') AS encoding,
            'ÉTERNEL' ILIKE 'éternel' AS ignores_case,
            similarity('École', 'Ecole') < 1 AND show_trgm('é') <> '{}' AS sees_accents
       FROM unnest(ARRAY['Zion', 'Éternel', 'Abide', 'eternal', 'Ñandú', 'Nearer']) AS title`,
  )
  expect(row).toEqual({
    titles: ['Abide', 'eternal', 'Éternel', 'Ñandú', 'Nearer', 'Zion'],
    encoding: 'UTF8',
    ignores_case: true,
    sees_accents: true,
  })
})

test('the extensions that the migrations use can be made by the ordinary role', async () => {
  const { connectionString } = await start(await temporaryHome(onTestFinished))
  for (const name of ['pg_trgm', 'unaccent', 'citext', 'btree_gist', 'pg_stat_statements']) {
    await ask(connectionString, `CREATE EXTENSION IF NOT EXISTS ${name}`)
  }
  const [row] = await ask(connectionString, 'SELECT count(*) > 0 AS counts FROM pg_stat_statements')
  expect(row).toEqual({ counts: true })
})

test('the role is no superuser, can make databases, and cannot run programs', async () => {
  const { connectionString } = await start(await temporaryHome(onTestFinished))
  expect(
    await ask(
      connectionString,
      'SELECT rolname, rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user',
    ),
  ).toEqual([{ rolname: 'precentor', rolsuper: false, rolcreatedb: true }])
  await ask(connectionString, 'CREATE DATABASE copy TEMPLATE precentor')
  await expect(ask(connectionString, "COPY (SELECT 1) TO PROGRAM 'true'")).rejects.toThrow(
    'permission denied',
  )
})

test('nobody comes in without the password, nor as the superuser', async () => {
  const { port } = await start(await temporaryHome(onTestFinished))
  for (const who of ['precentor:guess', 'postgres:postgres']) {
    await expect(
      ask(`postgresql://${who}@127.0.0.1:${port}/precentor`, 'SELECT 1'),
    ).rejects.toThrow('password authentication failed')
  }
})

test('it listens on loopback only', async () => {
  const { connectionString, port } = await start(await temporaryHome(onTestFinished))
  expect(await ask(connectionString, 'SHOW listen_addresses')).toEqual([
    { listen_addresses: '127.0.0.1' },
  ])
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')
  if (!outside) return
  const elsewhere = connectionString.replace(`127.0.0.1:${port}`, `${outside.address}:${port}`)
  await expect(ask(elsewhere, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})

test('the password is readable by its owner alone, and renewed when it was deleted', async () => {
  const home = await temporaryHome(onTestFinished)
  const first = await start(home)
  const file = join(first.dataDirectory, 'precentor.password')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await first.stop()

  await rm(file)
  const second = await start(home)
  expect(second.connectionString.split('@')[0]).not.toBe(first.connectionString.split('@')[0])
  expect(await ask(second.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('a database that a careless chmod opened to everybody is closed again and starts', async () => {
  const home = await temporaryHome(onTestFinished)
  const first = await start(home)
  await first.stop()
  const file = join(first.dataDirectory, 'precentor.password')
  await chmod(first.dataDirectory, 0o755)
  await chmod(file, 0o644)

  const second = await start(home)
  expect((await stat(second.dataDirectory)).mode & 0o777).toBe(0o700)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('only a database for tests trades safety for speed', async () => {
  const careful = await start(await temporaryHome(onTestFinished))
  expect(await ask(careful.connectionString, 'SHOW fsync')).toEqual([{ fsync: 'on' }])
  const fast = await start(await temporaryHome(onTestFinished), false)
  expect(await ask(fast.connectionString, 'SHOW fsync')).toEqual([{ fsync: 'off' }])
})

test('a second stop does nothing more', async () => {
  const database = await start(await temporaryHome(onTestFinished))
  await database.stop()
  await database.stop()
  await expect(ask(database.connectionString, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})
