import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../testing/test-database.ts'
import { SealingAdapter } from './sealing-adapter.ts'

describe('SealingAdapter', () => {
  it.each(['COMMIT', 'ROLLBACK'])('sends nothing to a connection after %s', async (end) => {
    await using database = await openTestDatabase()
    const pool = new pg.Pool({ connectionString: database.connectionString, max: 1 })
    const adapter = await new SealingAdapter(pool).connect()
    const transaction = await adapter.startTransaction()
    const write = {
      sql: `INSERT INTO churches (id, slug, name, time_zone, updated_at)
            VALUES (gen_random_uuid(), 'late', 'late', 'UTC', now())`,
      args: [],
      argTypes: [],
    }
    await transaction.executeRaw({ sql: end, args: [], argTypes: [] })
    await expect(transaction.executeRaw(write)).rejects.toThrow('used after its end')
    await expect(transaction.queryRaw(write)).rejects.toThrow('used after its end')
    await transaction.commit()
    await expect(transaction.executeRaw(write)).rejects.toThrow('used after its end')
    await pool.end()
    expect(await database.db.client.church.count()).toBe(0)
  })
})
