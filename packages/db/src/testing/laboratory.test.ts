import { AsyncLocalStorage } from 'node:async_hooks'
import { describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from './test-database.ts'

// What this stack does, as it was found out. Where it does something else one day, the
// code that was built on it can be looked at again.
describe('this very stack', () => {
  it('refuses to look for undefined, which would find every row', async () => {
    await using database = await openTestDatabase()
    const churchId: string | undefined = undefined
    const looking = database.db.client.song.findMany({
      where: { churchId: churchId as unknown as string },
    })
    await expect(looking).rejects.toThrow('undefined')
  })

  it('throws a connection away for an error outside a transaction, and none for a conflict', async () => {
    await using database = await openTestDatabase({ poolSize: 1 })
    const data = { slug: 'a', name: 'A', timeZone: 'UTC' }
    await database.db.client.church.create({ data })
    const first = await backend(database)
    await database.db.client.church.createMany({ data, skipDuplicates: true })
    expect(await backend(database)).toBe(first)
    await database.db.client.church.create({ data }).catch(() => undefined)
    expect(await backend(database)).not.toBe(first)
  })

  it('starts a query where it is awaited, not where it is written', async () => {
    await using database = await openTestDatabase()
    const place = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    database.onStatement(() => seen.push(place.getStore()))
    const { church } = database.db.client
    await place.run('lost', () => church.count())
    await place.run('kept', async () => await church.count())
    expect(seen).toEqual([undefined, 'kept'])
  })

  it('ends a statement that outlasts its transaction by the statement’s own time-out only', async () => {
    await using database = await openTestDatabase()
    const client = database.db.client
    const slow = client.$queryRaw`SELECT 1 FROM (SELECT pg_sleep(30)) AS sleeping`
    await expect(slow).rejects.toMatchObject({ meta: { driverAdapterError: expect.anything() } })
    const running = await client.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE '%sleeping%' AND state = 'active'
        AND pid <> pg_backend_pid()`
    expect(running).toEqual([])
  })
})

async function backend({ db }: TestDatabase): Promise<number> {
  const [row] = await db.client.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
  return row?.pid ?? 0
}
