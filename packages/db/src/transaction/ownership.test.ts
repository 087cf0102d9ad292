import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Db } from '../handle.ts'
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { afterCommit } from './after-commit.ts'
import { inTransaction } from './in-transaction.ts'
import { innermostOpen, MisuseError, type Ownership } from './ownership.ts'

type Ctx = { readonly db: Db }

describe('a transaction belongs to the context that opened it', () => {
  it('refuses the outer handle inside, however deep in the calls', async () => {
    await using database = await openTestDatabase()
    const outer = { db: database.db }
    const deep = async () => {
      await wait(1)
      return insert(outer, 'stray')
    }
    const work = inTransaction(outer, async (ctx) => {
      await insert(ctx, 'inside')
      await deep()
    })
    await expect(work).rejects.toThrow(MisuseError)
    expect(await slugs(database)).toEqual([])
    expect(database.transactions()).toMatchObject({ misuses: 1, open: 0 })
  })

  it('refuses a promise that was made outside and is awaited inside', async () => {
    await using database = await openTestDatabase()
    const { client } = database.db
    const lazy = client.church.count()
    const work = inTransaction({ db: database.db }, () => lazy)
    await expect(work).rejects.toThrow(MisuseError)
    const raw = client.$queryRaw`SELECT 1 AS one`
    await expect(inTransaction({ db: database.db }, () => raw)).rejects.toThrow(MisuseError)
  })

  it('refuses a second transaction of the outer handle, unless it is asked for as new', async () => {
    await using database = await openTestDatabase()
    const outer = { db: database.db }
    const work = inTransaction(outer, async () => {
      await inTransaction(outer, (ctx) => insert(ctx, 'second'))
    })
    await expect(work).rejects.toThrow(MisuseError)
    const failing = inTransaction(outer, async (ctx) => {
      await insert(ctx, 'around')
      await inTransaction(ctx, (ctx) => insert(ctx, 'by-ctx'), { mode: 'new' })
      await inTransaction(outer, (ctx) => insert(ctx, 'by-outer'), { mode: 'new' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await slugs(database)).toEqual(['by-ctx', 'by-outer'])
  })

  it('refuses the one around while a new one is open in its flow', async () => {
    await using database = await openTestDatabase()
    const work = inTransaction({ db: database.db }, async (around) => {
      await inTransaction(around, () => insert(around, 'crossed'), { mode: 'new' })
    })
    await expect(work).rejects.toThrow('Another transaction was used inside a transaction')
  })

  it('counts and goes on where a misuse is only told', async () => {
    const told: string[] = []
    await using database = await openTestDatabase({ onMisuse: ({ message }) => told.push(message) })
    const outer = { db: database.db }
    await inTransaction(outer, async (ctx) => {
      await insert(ctx, 'inside')
      await insert(outer, 'outside')
    })
    expect(await slugs(database)).toEqual(['inside', 'outside'])
    expect(told).toHaveLength(1)
    expect(database.transactions().misuses).toBe(1)
  })

  it('lets siblings use the outer handle all the while', async () => {
    await using database = await openTestDatabase()
    const outer = { db: database.db }
    await Promise.all([
      inTransaction(outer, async (ctx) => {
        await insert(ctx, 'a')
        await wait(30)
      }),
      wait(10).then(() => insert(outer, 'b')),
    ])
    expect(await slugs(database)).toEqual(['a', 'b'])
  })

  it('lets what goes on after its end use the outer handle again', async () => {
    await using database = await openTestDatabase()
    const outer = { db: database.db }
    let later: Promise<void> = Promise.resolve()
    await inTransaction(outer, async (ctx) => {
      await insert(ctx, 'first')
      later = wait(60).then(() => insert(outer, 'later'))
    })
    await later
    expect(await slugs(database)).toEqual(['first', 'later'])
  })

  it('takes a context that is handed to a task from elsewhere', async () => {
    await using database = await openTestDatabase()
    const handed = Promise.withResolvers<Ctx>()
    const task = handed.promise.then((ctx) => insert(ctx, 'helped'))
    await inTransaction({ db: database.db }, async (ctx) => {
      handed.resolve(ctx)
      await task
    })
    expect(await slugs(database)).toEqual(['helped'])
  })
})

describe('a nested transaction', () => {
  it('is refused beside another one, in words', async () => {
    await using database = await openTestDatabase()
    const work = inTransaction({ db: database.db }, async (ctx) => {
      const nested = (slug: string) =>
        inTransaction(ctx, (ctx) => insert(ctx, slug), { mode: 'nested' })
      await Promise.all([nested('one'), nested('two')])
    })
    await expect(work).rejects.toThrow('while a nested one was open in it')
    expect(await slugs(database)).toEqual([])
  })

  it('lets nothing be written through the one around, which would be lost with it', async () => {
    await using database = await openTestDatabase()
    await inTransaction({ db: database.db }, async (around) => {
      const nested = inTransaction(around, () => insert(around, 'swallowed'), { mode: 'nested' })
      await expect(nested).rejects.toThrow('use the context of the nested one')
      await insert(around, 'kept')
    })
    expect(await slugs(database)).toEqual(['kept'])
  })

  it('may fail three deep and leave the outer intact', async () => {
    await using database = await openTestDatabase()
    await inTransaction({ db: database.db }, async (ctx) => {
      await insert(ctx, 'outer')
      const nest = async (ctx: Ctx, depth: number): Promise<void> =>
        inTransaction(
          ctx,
          async (ctx) => {
            await insert(ctx, `depth-${depth}`)
            if (depth === 3) throw new Error('no')
            await nest(ctx, depth + 1).catch(() => undefined)
          },
          { mode: 'nested' },
        )
      await nest(ctx, 1)
      await insert(ctx, 'after')
    })
    expect(await slugs(database)).toEqual(['after', 'depth-1', 'depth-2', 'outer'])
  })

  it('does its effects only if it stayed, and only when the outer one has committed', async () => {
    await using database = await openTestDatabase()
    const done: string[] = []
    await inTransaction({ db: database.db }, async (ctx) => {
      const nested = (name: string, fails: boolean) =>
        inTransaction(
          ctx,
          async (ctx) => {
            await afterCommit(ctx, () => void done.push(name))
            if (fails) throw new Error('no')
          },
          { mode: 'nested' },
        )
      await nested('stayed', false)
      await nested('failed', true).catch(() => undefined)
      expect(done).toEqual([])
    })
    expect(done).toEqual(['stayed'])
  })
})

describe('the end of a transaction', () => {
  it('makes no failure of a committed change when an effect throws', async () => {
    const told: unknown[] = []
    await using database = await openTestDatabase({ onEffectError: (error) => told.push(error) })
    const done: string[] = []
    await inTransaction({ db: database.db }, async (ctx) => {
      await afterCommit(ctx, () => Promise.reject(new Error('the mail room is on fire')))
      await afterCommit(ctx, () => void done.push('second'))
      await insert(ctx, 'stored')
    })
    expect(await slugs(database)).toEqual(['stored'])
    expect(done).toEqual(['second'])
    expect(told).toEqual([new Error('the mail room is on fire')])
    expect(database.transactions()).toMatchObject({ committed: 1, failedEffects: 1 })
  })

  it('lets nothing that was not awaited reach the connection afterwards', async () => {
    await using database = await openTestDatabase({ poolSize: 1 })
    const ctx = { db: database.db }
    // Each is an operation of several statements, under way when the work fails.
    const several = async (ctx: Ctx, slug: string) =>
      ctx.db.client.church.create({
        data: {
          slug,
          name: slug,
          timeZone: 'UTC',
          songs: { create: Array.from({ length: 20 }, (_, at) => ({ title: `${slug} ${at}` })) },
        },
      })
    for (const turns of [0, 1, 2, 3, 5, 8]) {
      const work = inTransaction(ctx, async (ctx) => {
        const late = several(ctx, `late-${turns}`).catch(() => undefined)
        for (let turn = 0; turn < turns; turn += 1) await wait(0)
        void late
        throw new Error('no')
      })
      await expect(work).rejects.toThrow('no')
    }
    await wait(50)
    expect(await slugs(database)).toEqual([])
    expect(await database.db.client.song.count()).toBe(0)
  })

  it('lets nothing of a failed nested one come after it', async () => {
    await using database = await openTestDatabase()
    await inTransaction({ db: database.db }, async (ctx) => {
      const nested = inTransaction(
        ctx,
        async (ctx) => {
          const inserts = Array.from({ length: 5 }, (_, at) => insert(ctx, `lost-${at}`))
          await Promise.all([...inserts, Promise.reject(new Error('no'))])
        },
        { mode: 'nested' },
      )
      await expect(nested).rejects.toThrow('no')
      await insert(ctx, 'kept')
    })
    expect(await slugs(database)).toEqual(['kept'])
  })

  it('cuts the work off where it takes too long, with all its statements', async () => {
    await using database = await openTestDatabase({ poolSize: 1 })
    const work = inTransaction({ db: database.db }, async (ctx) => {
      await insert(ctx, 'early')
      await wait(3_200)
      await insert(ctx, 'late')
    })
    await expect(work).rejects.toMatchObject({ code: 'P2028' })
    expect(await slugs(database)).toEqual([])
  })

  it('refuses effects and joining work that come too late', async () => {
    await using database = await openTestDatabase()
    const ended = await inTransaction({ db: database.db }, (ctx) => Promise.resolve(ctx))
    await expect(afterCommit(ended, () => undefined)).rejects.toThrow('after its end')
    await expect(inTransaction(ended, () => Promise.resolve())).rejects.toThrow('after its end')
    const nested = inTransaction(ended, () => Promise.resolve(), { mode: 'nested' })
    await expect(nested).rejects.toThrow('after its end')
  })

  it('refuses to be joined by what has to be stricter', async () => {
    await using database = await openTestDatabase()
    const work = inTransaction({ db: database.db }, (ctx) =>
      inTransaction(ctx, () => Promise.resolve(), { isolation: 'Serializable' }),
    )
    await expect(work).rejects.toThrow('ReadCommitted cannot hold one that is Serializable')
  })

  it('keeps nothing alive', async () => {
    await using database = await openTestDatabase()
    const context = await leaveBehind(database)
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    // Prisma lets go of an ended transaction a few turns later.
    for (let round = 0; round < 100 && context.deref() !== undefined; round += 1) {
      await wait(10)
      collect()
    }
    expect(context.deref()).toBeUndefined()
    expect(innermostOpen()).toBeUndefined()
  })
})

/** Ends a transaction while a flow that was begun inside still waits, and holds its context weakly. */
async function leaveBehind(database: TestDatabase): Promise<WeakRef<Ctx>> {
  const { promise: never } = Promise.withResolvers<Ownership>()
  return inTransaction({ db: database.db }, async (ctx) => {
    void never.then(() => innermostOpen())
    await insert(ctx, 'held')
    await inTransaction(ctx, (ctx) => insert(ctx, 'nested'), { mode: 'nested' })
    return new WeakRef(ctx)
  })
}

async function insert({ db }: Ctx, slug: string): Promise<void> {
  await db.client.church.create({ data: { slug, name: slug, timeZone: 'UTC' } })
}

async function slugs({ db }: TestDatabase): Promise<string[]> {
  const rows = await db.client.church.findMany({ orderBy: { slug: 'asc' } })
  return rows.map(({ slug }) => slug)
}
