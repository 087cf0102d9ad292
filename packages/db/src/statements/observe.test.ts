import { describe, expect, it } from 'vitest'
import { openTestDatabase } from '../testing/test-database.ts'
import { expectStatements } from '../testing/expect-statements.ts'
import { inTransaction } from '../transaction/in-transaction.ts'
import { isWork, observeStatements } from './observe.ts'

describe('observeStatements', () => {
  it('gives each of many concurrent tasks its own statements', async () => {
    await using database = await openTestDatabase({ poolSize: 3 })
    const { client } = database.db
    const counts = await Promise.all(
      Array.from({ length: 50 }, async (_, number) => {
        const wanted = (number % 4) + 1
        const { statements } = await observeStatements(async () => {
          for (let at = 0; at < wanted; at += 1) await client.church.count()
        })
        return statements.filter(isWork).length - wanted
      }),
    )
    expect(new Set(counts)).toEqual(new Set([0]))
  })

  it('counts what a transaction does, not its begin and commit', async () => {
    await using database = await openTestDatabase()
    const ctx = { db: database.db }
    const counting = expectStatements(2, () =>
      inTransaction(ctx, async ({ db }) => {
        await db.client.church.count()
        await db.client.user.count()
      }),
    )
    await expect(counting).resolves.toBeUndefined()
  })

  it('names the statement that was too much', async () => {
    await using database = await openTestDatabase()
    const counting = expectStatements(0, () => database.db.client.church.count())
    await expect(counting).rejects.toThrow(
      /Expected 0 statements, but 1 were sent:\n {2}1\. SELECT/,
    )
  })
})
