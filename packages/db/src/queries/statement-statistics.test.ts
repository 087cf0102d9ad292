import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../testing/index.ts'
import { inTransaction } from '../transaction/in-transaction.ts'
import { hasStatementStatistics } from './statement-statistics.ts'

describe('the statistics of statements', () => {
  it('are found where PostgreSQL has them, and not where it has no such view', async () => {
    await using database = await openTestDatabase()
    expect(await hasStatementStatistics(database.db)).toBe(true)
    const withoutView = inTransaction({ db: database.db }, async ({ db }) => {
      await db.client.$executeRaw`SET LOCAL search_path = pg_catalog`
      return hasStatementStatistics(db)
    })
    expect(await withoutView).toBe(false)
  })
})
