import {
  inTransaction,
  migrate,
  openDatabase,
  type Database,
} from '../../../packages/db/src/index.ts'
import { openOwnPostgres } from '../../ground/own-postgres.ts'
import type { LoneCase } from '../frame/fault-case.ts'
import type { Figures } from '../frame/figures.ts'

const pairs = 8

/** F11: pairs of transactions that cannot both succeed at once, again and again. */
export const deadlocks: LoneCase = {
  id: 'F11',
  title: 'forced deadlocks and write skew through inTransaction',
  pass: '≥ 99.9 % of 1,000 rounds succeed within 3 retries',
  isQuick: true,
  run: async (figures, { isQuick }) => {
    await using postgres = await openOwnPostgres()
    const connectionString = postgres.connectionString()
    await migrate(connectionString)
    const database = openDatabase({
      connectionString,
      size: pairs * 2,
      applicationName: 'faults F11',
      onIdleError: () => undefined,
    })
    try {
      await addChurches(database)
      // Each deadlock lasts as long as PostgreSQL waits before it looks for one.
      await many(figures, 'deadlocks', isQuick ? 120 : 500, (at) => deadlock(database, at))
      await many(figures, 'write skew', isQuick ? 240 : 500, (at) => writeSkew(database, at))
      const log = postgres.readLog()
      figures.tell('deadlocks that PostgreSQL saw', log.match(/deadlock detected/g)?.length ?? 0)
      figures.tell('serialization errors', log.match(/could not serialize/g)?.length ?? 0)
      figures.atMost('connections left busy', database.figures().busy, 0)
    } finally {
      await database.close()
    }
  },
}

/** Runs rounds, some at a time, each on rows of its own. */
async function many(
  figures: Figures,
  name: string,
  rounds: number,
  round: (at: number) => Promise<void>,
): Promise<void> {
  let next = 0
  let failed = 0
  const work = async (at: number) => {
    while (next < rounds) {
      next += 1
      await round(at).catch(() => {
        failed += 1
      })
    }
  }
  await Promise.all(Array.from({ length: pairs }, (_, at) => work(at)))
  figures.tell(`rounds of ${name}`, rounds)
  figures.atLeast(`${name}: rounds that succeeded`, (100 * (rounds - failed)) / rounds, 99.9, '%')
}

async function addChurches({ db }: Database): Promise<void> {
  const names = Array.from({ length: pairs * 2 }, (_, at) => `c${at}`)
  await db.client.church.createMany({
    data: names.map((slug) => ({ slug, name: slug, timeZone: 'UTC' })),
  })
}

/** Two who take the same two rows, each from the other end, both holding one before they go on. */
async function deadlock({ db }: Database, at: number): Promise<void> {
  const [first, second] = [`c${at * 2}`, `c${at * 2 + 1}`]
  const bothHold = meeting(2)
  const take = (one: string, other: string) =>
    inTransaction({ db }, async (ctx) => {
      const rename = async (slug: string) => {
        const data = { version: { increment: 1 } }
        await ctx.db.client.church.update({ where: { slug }, data })
      }
      await rename(one)
      await bothHold()
      await rename(other)
    })
  await Promise.all([take(first, second), take(second, first)])
}

/** Two who each read both rows and write one: only one of them may be first. */
async function writeSkew({ db }: Database, at: number): Promise<void> {
  const slugs = [`c${at * 2}`, `c${at * 2 + 1}`]
  const bothRead = meeting(2)
  const add = (slug: string | undefined) =>
    inTransaction(
      { db },
      async (ctx) => {
        const rows = await ctx.db.client.church.findMany({ where: { slug: { in: slugs } } })
        await bothRead()
        const version = rows.reduce((sum, row) => sum + row.version, 0) % 1_000_000
        await ctx.db.client.church.update({ where: { slug: slug ?? '' }, data: { version } })
      },
      { isolation: 'Serializable' },
    )
  await Promise.all(slugs.map(add))
}

/** A place where the first so many wait for each other; whoever comes later passes. */
function meeting(count: number): () => Promise<void> {
  let here = 0
  const { promise, resolve } = Promise.withResolvers<void>()
  return () => {
    here += 1
    if (here >= count) resolve()
    return promise
  }
}
