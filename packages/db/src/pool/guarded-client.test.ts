import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../testing/test-database.ts'
import { CommitRefusedError, GuardedClient } from './guarded-client.ts'

// Three ways in which an acknowledged write vanished; the third, a shared options
// object, is tested with inTransaction.
describe('GuardedClient', () => {
  it('takes no write on a connection whose query timed out inside a transaction', async () => {
    await using database = await openTestDatabase()
    const { connectionString } = database
    const pool = new pg.Pool({
      connectionString,
      Client: GuardedClient,
      max: 1,
      query_timeout: 150,
    })
    pool.on('error', () => undefined)

    const client = await pool.connect()
    await client.query('BEGIN')
    await expect(client.query('SELECT pg_sleep(2)')).rejects.toThrow('Query read timeout')
    client.release()
    await pool.query(
      "INSERT INTO churches (id, slug, name, time_zone, updated_at) VALUES (gen_random_uuid(), 'kept', 'kept', 'UTC', now())",
    )
    await pool.end()

    const outside = new pg.Client({ connectionString })
    await outside.connect()
    const { rows } = await outside.query('SELECT name FROM churches')
    await outside.end()
    expect(rows).toEqual([{ name: 'kept' }])
  })

  it('does not take ROLLBACK for COMMIT after a swallowed error', async () => {
    await using database = await openTestDatabase()
    const client = new GuardedClient({ connectionString: database.connectionString })
    await client.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1/0').catch(() => undefined)
    await expect(client.query('COMMIT')).rejects.toThrow(CommitRefusedError)
    await client.end()
  })

  it('tells callers with a callback too', async () => {
    await using database = await openTestDatabase()
    const client = new GuardedClient({ connectionString: database.connectionString })
    await client.connect()
    await client.query('BEGIN')
    await client.query('SELECT 1/0').catch(() => undefined)
    const error = await new Promise((resolve) => client.query('COMMIT', resolve))
    expect(error).toBeInstanceOf(CommitRefusedError)
    await client.end()
  })
})
