import pg from 'pg'
import { describe, expect, it } from 'vitest'
import {
  administer,
  askOutside,
  openTestDatabase,
  type TestDatabase,
} from '../testing/test-database.ts'
import { inTransaction } from './in-transaction.ts'
import { lockKey } from './lock-key.ts'
import { tryLocked } from './try-locked.ts'

const name = 'precentor.test.lock'

describe('tryLocked', () => {
  it('does the work while it holds the lock, and lets go at the end', async () => {
    await using database = await openTestDatabase()
    const { ctx } = contextOf(database)
    const held = await tryLocked(ctx, name, async (ctx) => {
      await addChurch(ctx, 'worked')
      return holders(database)
    })
    expect(held.isHeld && held.result).toHaveLength(1)
    expect(await holders(database)).toEqual([])
    expect(await slugs(database)).toEqual(['worked'])
  })

  it('skips at once while another backend holds the lock', async () => {
    await using database = await openTestDatabase()
    const { ctx, warnings } = contextOf(database)
    await using holder = await holdLock(database)
    expect(await holders(database)).toEqual([holder.pid])

    const skipped = await tryLocked(ctx, name, (ctx) => addChurch(ctx, 'never'))

    expect(skipped).toEqual({ isHeld: false, why: 'taken' })
    expect(await holders(database)).toEqual([holder.pid])
    expect(await slugs(database)).toEqual([])
    expect(warnings).toEqual([])
  })

  it('finds the lock free once its holder was killed', async () => {
    await using database = await openTestDatabase()
    const { ctx } = contextOf(database)
    await using holder = await holdLock(database)
    const wasKilled = new Promise((resolve) => holder.client.once('end', resolve))
    await administer(database.connectionString, `SELECT pg_terminate_backend(${holder.pid})`)
    await wasKilled
    const held = await tryLocked(ctx, name, () => Promise.resolve('mine'))
    expect(held).toEqual({ isHeld: true, result: 'mine' })
  })

  it('lets one of many do the work', async () => {
    await using database = await openTestDatabase({ poolSize: 8 })
    const { ctx } = contextOf(database)
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async () =>
        tryLocked(ctx, name, async ({ db }) => {
          await db.client.$executeRaw`SELECT pg_sleep(0.2)`
        }),
      ),
    )
    expect(outcomes.filter(({ isHeld }) => isHeld)).toHaveLength(1)
  })

  it('skips with one warning when the lock cannot be asked for', async () => {
    await using database = await openTestDatabase()
    await breakLocks(database)
    const { ctx, warnings } = contextOf(database)
    const skipped = await tryLocked(ctx, name, (ctx) => addChurch(ctx, 'never'))
    expect(skipped).toEqual({ isHeld: false, why: 'failed' })
    expect(warnings).toEqual(['a lock could not be asked for; its work is skipped'])
    expect(await slugs(database)).toEqual([])
  })

  it('spoils no transaction it is part of when the lock cannot be asked for', async () => {
    await using database = await openTestDatabase()
    await breakLocks(database)
    const { ctx, warnings } = contextOf(database)
    await inTransaction(ctx, async (ctx) => {
      await addChurch(ctx, 'before')
      await tryLocked(ctx, name, (ctx) => addChurch(ctx, 'never'))
      await addChurch(ctx, 'after')
    })
    expect(await slugs(database)).toEqual(['after', 'before'])
    expect(warnings).toHaveLength(1)
  })

  it('holds the lock to the end of a transaction it is part of', async () => {
    await using database = await openTestDatabase()
    const { ctx } = contextOf(database)
    await inTransaction(ctx, async (ctx) => {
      await tryLocked(ctx, name, () => Promise.resolve())
      expect(await holders(database)).toHaveLength(1)
    })
    expect(await holders(database)).toEqual([])
  })

  it('throws on what the work throws, and keeps nothing of it', async () => {
    await using database = await openTestDatabase()
    const { ctx, warnings } = contextOf(database)
    const failing = tryLocked(ctx, name, async (ctx) => {
      await addChurch(ctx, 'undone')
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await slugs(database)).toEqual([])
    expect(warnings).toEqual([])
    expect(await holders(database)).toEqual([])
  })
})

describe('lockKey', () => {
  it('is the first 8 bytes of SHA-256, signed', () => {
    expect(lockKey('precentor.procedure_registry.sync')).toBe(9_006_854_350_420_691_875n)
    expect(lockKey('b')).not.toBe(lockKey('a'))
  })
})

type Ctx = ReturnType<typeof contextOf>['ctx']

function contextOf({ db }: TestDatabase) {
  const warnings: string[] = []
  const log = { warn: (_details: object, message: string) => void warnings.push(message) }
  return { ctx: { db, log }, warnings }
}

async function holdLock({ connectionString }: TestDatabase) {
  const client = new pg.Client({ connectionString })
  // Killing it is part of a test.
  client.on('error', () => undefined)
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT pg_advisory_xact_lock($1)', [lockKey(name)])
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return {
    client,
    pid: rows[0]?.pid ?? 0,
    [Symbol.asyncDispose]: () => client.end().catch(() => undefined),
  }
}

/** The backends that hold an advisory lock in this database. */
async function holders({ connectionString }: TestDatabase): Promise<number[]> {
  const rows = await askOutside<{ pid: number }>(
    connectionString,
    `SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
     WHERE l.locktype = 'advisory' AND d.datname = current_database() AND l.granted`,
  )
  return rows.map(({ pid }) => pid)
}

/** Puts a function of the same name before PostgreSQL's own, for connections made from now on. */
async function breakLocks({ connectionString }: TestDatabase): Promise<void> {
  const databaseName = new URL(connectionString).pathname.slice(1)
  await administer(
    connectionString,
    `CREATE SCHEMA broken;
     CREATE FUNCTION broken.pg_try_advisory_xact_lock(bigint) RETURNS boolean
       LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'out of shared memory' USING ERRCODE = '53200'; END $$;
     ALTER DATABASE ${databaseName} SET search_path = broken, pg_catalog, public`,
  )
}

async function addChurch({ db }: Ctx, slug: string): Promise<void> {
  await db.client.church.create({ data: { slug, name: slug, timeZone: 'UTC' } })
}

async function slugs({ db }: TestDatabase): Promise<string[]> {
  const rows = await db.client.church.findMany({ orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
}
