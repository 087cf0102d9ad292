import pg from 'pg'
import { expect, it } from 'vitest'
import { GuardedClient } from '../pool/guarded-client.ts'
import { openTestDatabase } from '../testing/test-database.ts'
import { renewPool } from './renew-pool.ts'

it('gives whoever waits a new connection for one that was never given back', async () => {
  await using database = await openTestDatabase()
  const { connectionString } = database
  const pool = new pg.Pool({ connectionString, Client: GuardedClient, max: 1 })
  const kept = await pool.connect()
  kept.on('error', () => undefined)
  const working = kept.query('SELECT pg_sleep(5)').catch(String)
  const waiting = pool.query<{ one: number }>('SELECT 1 AS one')

  renewPool(pool)

  expect((await waiting).rows).toEqual([{ one: 1 }])
  expect(await working).toContain('Connection terminated')
  // It comes back after all: nobody is ever given it again.
  kept.release()
  expect((await pool.query('SELECT 1')).rowCount).toBe(1)
  expect(pool.totalCount).toBe(1)
  await pool.end()
})
