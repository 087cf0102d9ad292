import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyError } from '../errors/classify-error.ts'
import type { Db } from '../handle.ts'
import { askOutside, openTestDatabase } from '../testing/test-database.ts'
import { inTransaction } from './in-transaction.ts'
import { innermostOpen } from './ownership.ts'
import { groupsLeftBy, program, type Block } from './testing/random-program.ts'
import { runProgram, type Rows, type Run } from './testing/run-program.ts'
import { openScheduledStore, storeOf } from './testing/scheduled-store.ts'

const inStore: Rows = {
  insert: (db, row) => storeOf(db).insert(row),
  list: (db) => storeOf(db).rows(),
}

const inPostgres: Rows = {
  insert: async ({ client }, slug) => {
    await client.$executeRaw`
      INSERT INTO churches (id, slug, name, time_zone, updated_at)
      VALUES (gen_random_uuid(), ${slug}, ${slug}, 'UTC', now())`
  },
  list: async ({ client }) => {
    const rows = await client.church.findMany({ select: { slug: true } })
    return rows.map(({ slug }) => slug)
  },
}

describe('requests that run at once', () => {
  it('stay apart in ten thousand orders of their steps', async () => {
    const requests = fc.array(program, { minLength: 2, maxLength: 4 })
    const property = fc.asyncProperty(fc.scheduler(), requests, async (scheduler, blocks) => {
      const store = openScheduledStore(() => scheduler.schedule(Promise.resolve()))
      const looks: (readonly string[])[] = []
      const runs = runAll({ db: store.db }, blocks, inStore)
      while (scheduler.count() > 0 || !(await isSettled(runs))) {
        if (scheduler.count() > 0) await scheduler.waitOne()
        looks.push(store.committed())
      }
      check(blocks, await runs, looks, store.committed())
      expect(store.counts.open).toBe(0)
    })
    await fc.assert(property, { numRuns: 10_000 })
  }, 60_000)

  it('stay apart in PostgreSQL too', async () => {
    await using database = await openTestDatabase({ poolSize: 10 })
    const requests = fc.array(program, { minLength: 2, maxLength: 4 })
    const property = fc.asyncProperty(requests, async (blocks) => {
      await askOutside(database.connectionString, 'TRUNCATE churches CASCADE')
      const runs = await runAll(database, blocks, inPostgres)
      check(blocks, runs, [], await inPostgres.list(database.db))
      expect(database.transactions().open).toBe(0)
    })
    await fc.assert(property, { numRuns: 60 })
  }, 60_000)

  it('stay apart, two hundred of them with whatever nesting', async () => {
    await using database = await openTestDatabase({ poolSize: 10 })
    const blocks = fc.sample(program, { numRuns: 200, seed: 20_261_128 }).map(withoutNew)
    const runs = await Promise.all(
      blocks.map(async (block, at) =>
        untilServed(() => runProgram(database, block, `r${at}`, inPostgres)),
      ),
    )
    check(blocks, runs, [], await inPostgres.list(database.db))
    expect(database.transactions().open).toBe(0)
    expect(database.figures().busy).toBe(0)
  }, 60_000)

  it('keep their own outcomes through one shared use case', async () => {
    await using database = await openTestDatabase({ poolSize: 10 })
    const backends = new Set<number>()
    const useCase = async (ctx: { readonly db: Db }, name: string, fails: boolean) =>
      inTransaction(ctx, async (ctx) => {
        await inPostgres.insert(ctx.db, `${name}.first`)
        const before = await backend(ctx.db)
        backends.add(before)
        await inTransaction(ctx, ({ db }) => inPostgres.insert(db, `${name}.second`))
        expect(await backend(ctx.db)).toBe(before)
        if (fails) throw new Error('no')
      })
    const tasks = Array.from({ length: 10 }, async (_, at) => useCase(database, `t${at}`, at >= 5))
    const outcomes = await Promise.allSettled(tasks)
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 5 }, () => 'fulfilled'),
      ...Array.from({ length: 5 }, () => 'rejected'),
    ])
    const left = await inPostgres.list(database.db)
    const wanted = [0, 1, 2, 3, 4].flatMap((at) => [`t${at}.first`, `t${at}.second`])
    expect(left.toSorted()).toEqual(wanted)
    expect(backends.size).toBe(10)
    expect(innermostOpen()).toBeUndefined()
  })
})

async function runAll(
  outer: { readonly db: Db },
  blocks: readonly Block[],
  rows: Rows,
): Promise<Run[]> {
  return Promise.all(blocks.map(async (block, at) => runProgram(outer, block, `r${at}`, rows)))
}

/**
 * What is left is what the programs say; every look, at any moment, found each group of
 * rows whole or not at all; and each row that stayed, and no other, had its effect.
 */
function check(
  blocks: readonly Block[],
  runs: readonly Run[],
  outside: readonly (readonly string[])[],
  left: readonly string[],
): void {
  const groups = blocks.flatMap((block, at) => groupsLeftBy(block, `r${at}`))
  expect(left.toSorted()).toEqual(groups.flat().toSorted())
  expect(runs.flatMap(({ wrong }) => wrong)).toEqual([])
  expect(runs.flatMap(({ effects }) => effects).toSorted()).toEqual(left.toSorted())
  const groupOf = new Map(groups.flatMap((group) => group.map((row) => [row, group] as const)))
  for (const look of [...outside, ...runs.flatMap(({ looks }) => looks)]) {
    const seen = new Set(look)
    const torn = look.filter((row) => groupOf.get(row)?.every((other) => seen.has(other)) !== true)
    expect(torn).toEqual([])
  }
}

async function isSettled(work: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending')
  const first = await Promise.race([work, Promise.resolve(pending)])
  return first !== pending
}

/** The pool is small: a request that finds it empty has done nothing yet, and asks again. */
async function untilServed<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (classifyError(error).fault !== 'busy') throw error
    }
  }
}

/** Where every connection is in use, a transaction that wants a second one cannot have it. */
function withoutNew(block: Block): Block {
  const steps = block.steps.map((step) => {
    if (!('block' in step)) return step
    const how = step.do === 'new' ? 'nested' : step.do
    return { do: how, block: withoutNew(step.block) }
  })
  return { ...block, steps }
}

async function backend({ client }: Db): Promise<number> {
  const [row] = await client.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  return row?.pid ?? 0
}
