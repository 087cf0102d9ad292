import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { observeStatements } from '../statements/observe.ts'
import { askOutside, openTestDatabase } from '../testing/test-database.ts'
import type { HeldConnection } from './held-connections.ts'
import { openPool } from './open-pool.ts'
import { timeouts } from './timeouts.ts'

describe('the pool', () => {
  it('names whoever does not give a connection back, and where it was taken', async () => {
    await using database = await openTestDatabase()
    const told: HeldConnection[] = []
    const pool = openPool({
      connectionString: database.connectionString,
      size: 2,
      applicationName: 'leaking',
      onIdleError: () => undefined,
      onLeak: (held) => told.push(held),
      longestHold: 50,
    })
    const { result: leaked } = await observeStatements(() => takeAndForget(pool), [], 'song.leaky')
    await wait(150)
    expect(told).toHaveLength(1)
    expect(pool.history().leaks).toMatchObject([{ by: 'song.leaky' }])
    expect(pool.history().leaks[0]?.stack).toContain('takeAndForget')
    expect(pool.history().leaks[0]?.heldFor).toBeGreaterThanOrEqual(50)
    leaked.release()
    expect(pool.history().leaks).toEqual([])
    await pool.end()
  })

  it('counts every wait into its bucket, also one in vain', async () => {
    await using database = await openTestDatabase({ poolSize: 1 })
    await database.ping()
    const before = database.pool().waits.count
    await Promise.all([database.ping(), database.ping(), database.ping()])
    const { buckets, count, sum } = database.pool().waits
    expect(count).toBe(before + 3)
    expect(sum).toBeGreaterThan(0)
    expect(buckets.at(-1)).toEqual({ atMost: 1_000, count })
    const counts = buckets.map((bucket) => bucket.count)
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
  })

  it('counts connections that it renews at the end of their lifetime', async () => {
    await using database = await openTestDatabase()
    const { connectionString } = database
    const pool = openPool({
      connectionString,
      size: 1,
      applicationName: 'renewing',
      onIdleError: () => undefined,
      lifetime: 1,
    })
    const first = await backend(pool)
    expect(await backend(pool)).toBe(first)
    await expect.poll(() => pool.history().expired, { timeout: 5_000 }).toBe(1)
    expect(await backend(pool)).not.toBe(first)
    await pool.end()
  })

  it('survives that its idle connections are killed', async () => {
    await using database = await openTestDatabase()
    await database.ping()
    await askOutside(
      database.connectionString,
      `SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    await expect.poll(() => database.figures().idle).toBe(0)
    await database.ping()
  })

  it('tells PostgreSQL its limits, also of a transaction as a whole', async () => {
    await using database = await openTestDatabase()
    const rows = await database.db.client.$queryRaw<{ name: string; setting: string }[]>`
      SELECT name, setting FROM pg_settings
      WHERE name IN ('lock_timeout', 'statement_timeout', 'transaction_timeout',
        'idle_in_transaction_session_timeout') ORDER BY name`
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, Number(setting)]))).toEqual({
      idle_in_transaction_session_timeout: timeouts.idleInTransaction,
      lock_timeout: timeouts.lock,
      statement_timeout: timeouts.statement,
      transaction_timeout: timeouts.serverTransaction,
    })
  })

  it('has steps that give up one before the other', () => {
    const steps = Object.values(timeouts)
    expect(steps).toEqual([...new Set(steps)].toSorted((a, b) => a - b))
    expect(steps).toEqual([800, 1_000, 1_500, 2_000, 2_500, 3_000, 4_000, 5_000, 8_000])
  })
})

async function takeAndForget(pool: ReturnType<typeof openPool>) {
  return pool.connect()
}

async function backend(pool: ReturnType<typeof openPool>): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return rows[0]?.pid ?? 0
}
