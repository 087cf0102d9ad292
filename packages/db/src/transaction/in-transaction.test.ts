import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import type { Db } from '../handle.ts'
import { askOutside, openTestDatabase } from '../testing/test-database.ts'
import { afterCommit } from './after-commit.ts'
import { inTransaction } from './in-transaction.ts'

type Ctx = { readonly db: Db }

describe('inTransaction', () => {
  it('shows nothing outside before it commits', async () => {
    await using database = await openTestDatabase()
    const ctx = { db: database.db }
    await inTransaction(ctx, async (tx) => {
      await insert(tx, 'a')
      expect(await askOutside(database.connectionString, 'SELECT name FROM churches')).toEqual([])
    })
    expect(await names(ctx)).toEqual(['a'])
  })

  it('takes everything back when the work fails', async () => {
    await using database = await openTestDatabase()
    const ctx = { db: database.db }
    const work = inTransaction(ctx, async (ctx) => {
      await insert(ctx, 'a')
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await names(ctx)).toEqual([])
  })

  it('keeps concurrent transactions apart, each with its own outcome', async () => {
    await using database = await openTestDatabase({ poolSize: 10 })
    const ctx = { db: database.db }
    const numbers = Array.from({ length: 60 }, (_, number) => number)
    await Promise.allSettled(
      numbers.map((number) =>
        inTransaction(ctx, async (ctx) => {
          await insert(ctx, `n${number}`)
          await wait(Math.random() * 5)
          if (number % 3 === 0) throw new Error('no')
        }),
      ),
    )
    const wanted = numbers.filter((number) => number % 3 !== 0).map((number) => `n${number}`)
    expect(await names(ctx)).toEqual(wanted.toSorted())
  })

  it('lets a nested one fail alone', async () => {
    await using database = await openTestDatabase()
    const ctx = { db: database.db }
    await inTransaction(ctx, async (ctx) => {
      await insert(ctx, 'outer')
      const nested = inTransaction(
        ctx,
        async (ctx) => {
          await insert(ctx, 'inner')
          throw new Error('no')
        },
        { mode: 'nested' },
      )
      await expect(nested).rejects.toThrow('no')
    })
    expect(await names(ctx)).toEqual(['outer'])
  })

  it('joins the transaction of the context it is handed', async () => {
    await using database = await openTestDatabase()
    const ctx = { db: database.db }
    const work = inTransaction(ctx, async (ctx) => {
      await inTransaction(ctx, (ctx) => insert(ctx, 'joined'))
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    expect(await names(ctx)).toEqual([])
  })

  it('refuses work that outlives it', async () => {
    await using database = await openTestDatabase()
    const ctx = { db: database.db }
    let kept: Ctx = ctx
    await inTransaction(ctx, async (tx) => {
      kept = tx
    })
    await expect(insert(kept, 'late')).rejects.toThrow('used after its end')
  })

  it('does effects after the commit, and none when there was no commit', async () => {
    await using database = await openTestDatabase()
    const ctx = { db: database.db }
    const seen: string[][] = []
    const note = async () => {
      seen.push(await names(ctx))
    }
    await inTransaction(ctx, async (ctx) => {
      await afterCommit(ctx, note)
      await insert(ctx, 'a')
    })
    const failing = inTransaction(ctx, async (ctx) => {
      await afterCommit(ctx, note)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(seen).toEqual([['a']])
  })

  it('tries again after a serialization failure, also one that shows at COMMIT only', async () => {
    await using database = await openTestDatabase({ poolSize: 10 })
    const ctx = { db: database.db }
    await Promise.all(['x', 'y'].map((name) => insert(ctx, name)))
    // Write skew: each reads what the other writes.
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, number) =>
        inTransaction(
          ctx,
          async (ctx) => {
            const count = await ctx.db.client.church.count()
            await wait(5)
            await insert(ctx, `${number}-after-${count}`)
            return count
          },
          { isolation: 'Serializable' },
        ).catch(() => 'gave up'),
      ),
    )
    const counts = results.filter((result) => typeof result === 'number')
    // Serial means: no two of them saw the same library.
    expect(new Set(counts).size).toBe(counts.length)
    expect(counts.length).toBeGreaterThan(1)
    const figures = database.transactions()
    expect(figures.retries.serialization).toBeGreaterThan(0)
    expect(figures.retryWait).toBeGreaterThan(0)
    expect(figures.gaveUp).toBe(results.length - counts.length)
    expect(figures.open).toBe(0)
    expect((await names(ctx)).length).toBe(2 + counts.length)
  })

  it('tries again after a deadlock, so that both sides succeed', async () => {
    await using database = await openTestDatabase()
    const ctx = { db: database.db }
    await insert(ctx, 'a')
    await insert(ctx, 'b')
    const rename = (first: string, second: string) =>
      inTransaction(ctx, async (ctx) => {
        await touch(ctx, first)
        await wait(60)
        await touch(ctx, second)
      })
    const results = await Promise.allSettled([rename('a', 'b'), rename('b', 'a')])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  }, 15_000)

  it('does not run one request inside another’s transaction', async () => {
    // Prisma writes into the options object that it is given.
    await using database = await openTestDatabase({ poolSize: 10 })
    const ctx = { db: database.db }
    const outside = new pg.Client({ connectionString: database.connectionString })
    await outside.connect()
    const options = { mode: 'nested' } as const
    const rolledBack = inTransaction(ctx, async (ctx) => {
      await inTransaction(ctx, (ctx) => insert(ctx, 'lost'), options)
      await wait(60)
      throw new Error('no')
    })
    const kept = (async () => {
      await wait(20)
      await inTransaction(ctx, (ctx) => insert(ctx, 'kept'), options)
    })()
    await Promise.allSettled([rolledBack, kept])
    const { rows } = await outside.query<{ name: string }>('SELECT name FROM churches')
    await outside.end()
    expect(rows.map(({ name }) => name)).toEqual(['kept'])
  })
})

async function insert(ctx: Ctx, name: string): Promise<void> {
  await ctx.db.client.church.create({ data: { slug: name, name, timeZone: 'UTC' } })
}

async function touch(ctx: Ctx, slug: string): Promise<void> {
  await ctx.db.client.church.update({ where: { slug }, data: { timeZone: 'Europe/London' } })
}

async function names(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db.client.church.findMany({ orderBy: { name: 'asc' } })
  return rows.map(({ name }) => name).toSorted()
}
