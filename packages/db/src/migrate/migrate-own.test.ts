import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { administer, withDatabase } from '../testing/test-database.ts'
import { migrateOwn } from './migrate-own.ts'

const claim =
  'CREATE TABLE deployments (single boolean PRIMARY KEY, key text, claimed_at timestamptz)'
const own = { key: 'ours', allow: 'own' } as const

describe('migrateOwn', () => {
  it('makes a fresh database its own, and brings it up to date again and again', async () => {
    const { url, directory, add } = await emptyDatabase()
    await add('1_first', claim)
    expect(await migrateOwn(url, { ...own, directory })).toEqual({
      applied: ['1_first'],
      isForeign: false,
    })
    await add('2_second', 'CREATE TABLE hymns (title text)')
    expect((await migrateOwn(url, { ...own, directory })).applied).toEqual(['2_second'])
    expect((await migrateOwn(url, { ...own, directory })).applied).toEqual([])
    expect(await ask(url, 'SELECT key FROM deployments')).toEqual([{ key: 'ours' }])
  })

  it('changes nothing in the database of another deployment unless told', async () => {
    const { url, directory, add } = await emptyDatabase()
    await add('1_first', claim)
    await migrateOwn(url, { ...own, key: 'theirs', directory })
    expect(await migrateOwn(url, { ...own, directory })).toEqual({ applied: [], isForeign: true })
    await add('2_second', 'CREATE TABLE hymns (title text)')
    await expect(migrateOwn(url, { ...own, directory })).rejects.toThrow('another Precentor')
    expect(await ask(url, "SELECT to_regclass('hymns') AS hymns")).toEqual([{ hymns: null }])
    const told = await migrateOwn(url, { key: 'ours', allow: 'always', directory })
    expect(told).toEqual({ applied: ['2_second'], isForeign: false })
    expect(await ask(url, 'SELECT key FROM deployments')).toEqual([{ key: 'ours' }])
  })

  it('changes nothing where it must not, among strange tables, or on another branch', async () => {
    const { url, directory, add } = await emptyDatabase()
    await add('1_first', claim)
    await expect(migrateOwn(url, { ...own, allow: 'never', directory })).rejects.toThrow(
      'lacks 1_first',
    )
    await administer(url, 'CREATE TABLE ledger (entry text)')
    await expect(migrateOwn(url, { ...own, directory })).rejects.toThrow('not Precentor’s')
    await administer(url, 'DROP TABLE ledger')
    await migrateOwn(url, { ...own, directory })
    await rm(directory, { recursive: true })
    await add('1_feature', 'CREATE TABLE hymns (title text)')
    await expect(migrateOwn(url, { ...own, directory })).rejects.toThrow(
      'another version (1_first)',
    )
  })

  it('lets one of many migrate, and a killed one leave nothing half-done', async () => {
    const { url, directory, add } = await emptyDatabase()
    await add('1_first', claim)
    await add(
      '2_slow',
      'CREATE TABLE hymns (title text); SELECT pg_sleep(1); CREATE TABLE psalms ()',
    )
    const killed = start(url, directory)
    await vi.waitFor(async () => expect(await ask(url, asleep)).toEqual([{ count: 1 }]), {
      timeout: 15_000,
    })
    killed.kill('SIGKILL')
    const results = await Promise.all([1, 2, 3].map(() => finish(url, directory)))
    expect(results.toSorted()).toEqual(['["2_slow"]', '[]', '[]'])
    expect(await ask(url, "SELECT to_regclass('psalms')::text AS psalms")).toEqual([
      { psalms: 'psalms' },
    ])
  })

  it('gives up after a while, in a sentence, when another server does not end', async () => {
    const { url, directory, add } = await emptyDatabase()
    await add('1_slow', `${claim}; SELECT pg_sleep(20)`)
    const slow = start(url, directory)
    await vi.waitFor(async () => expect(await ask(url, asleep)).toEqual([{ count: 1 }]), {
      timeout: 15_000,
    })
    await expect(migrateOwn(url, { ...own, directory, patience: 300 })).rejects.toThrow(
      'Another server has been bringing the database up to date',
    )
    slow.kill('SIGKILL')
  })
})

const asleep =
  "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'"

async function emptyDatabase() {
  const server = process.env['PRECENTOR_TEST_DATABASE'] ?? ''
  const name = `own_${process.pid}_${performance.now().toFixed(3).replace('.', '_')}`
  const directory = await mkdtemp(join(tmpdir(), 'precentor-own-'))
  await administer(server, `CREATE DATABASE ${name}`)
  onTestFinished(async () => {
    await administer(server, `DROP DATABASE ${name} WITH (FORCE)`)
    await rm(directory, { recursive: true, force: true })
  })
  const add = async (migration: string, sql: string) => {
    await mkdir(join(directory, migration), { recursive: true })
    await writeFile(join(directory, migration, 'migration.sql'), sql)
  }
  return { url: withDatabase(server, name), directory, add }
}

function start(url: string, directory: string) {
  const program = fileURLToPath(new URL('./testing/migrate-program.ts', import.meta.url))
  const child = spawn(process.execPath, [program, url, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function finish(url: string, directory: string): Promise<string> {
  const child = start(url, directory)
  const said = text(child.stdout)
  await once(child, 'exit')
  return said
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
