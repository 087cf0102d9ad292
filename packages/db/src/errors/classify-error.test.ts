import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { inTransaction } from '../transaction/in-transaction.ts'
import { classifyError } from './classify-error.ts'
import { openDatabase } from '../open-database.ts'

describe('classifyError', () => {
  it('knows a unique violation', async () => {
    await using database = await openTestDatabase()
    await addChurch(database)
    expect(await faultOf(addChurch(database))).toEqual(['conflict', '23505'])
  })

  it('knows a missing reference', async () => {
    await using database = await openTestDatabase()
    const orphan = database.db.client.song.create({
      data: { churchId: '01a1fc12-1e24-72a5-af9c-53071efad39f', title: 'Orphan' },
    })
    expect(await faultOf(orphan)).toEqual(['reference', '23503'])
  })

  it('knows a statement that took too long', async () => {
    await using database = await openTestDatabase()
    const slow = database.db.client.$queryRaw`SELECT 1 FROM (SELECT pg_sleep(3)) AS sleeping`
    expect(await faultOf(slow)).toEqual(['slow', '57014'])
  })

  it('knows a row that somebody else holds', async () => {
    await using database = await openTestDatabase()
    await addChurch(database)
    const hold = inTransaction({ db: database.db }, async ({ db }) => {
      await db.client.church.updateMany({ data: { name: 'Held' } })
      await wait(1200)
    })
    const touch = async () => database.db.client.church.updateMany({ data: { name: 'Touched' } })
    const [first, second] = await Promise.allSettled([hold, wait(100).then(touch)])
    expect(first.status).toBe('fulfilled')
    expect(second.status === 'rejected' && classifyError(second.reason)).toMatchObject({
      fault: 'locked',
      sqlState: '55P03',
    })
  })

  it('knows a pool that is empty', async () => {
    await using database = await openTestDatabase({ poolSize: 1 })
    const hold = inTransaction({ db: database.db }, () => wait(1600))
    const waiting = wait(50).then(() => database.db.client.church.count())
    expect((await faultOf(waiting))[0]).toBe('busy')
    await hold
  })

  it('knows a killed connection', async () => {
    await using database = await openTestDatabase()
    const killed = database.db.client
      .$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text AS killed`
    expect((await faultOf(killed))[0]).toBe('lost')
  })

  it('knows a server that is not there', async () => {
    const database = openDatabase({
      connectionString: 'postgresql://nobody@127.0.0.1:1/nothing',
      size: 1,
      applicationName: 'test',
      onIdleError: () => undefined,
    })
    expect((await faultOf(database.db.client.church.count()))[0]).toBe('unavailable')
    await database.close()
  })

  it('calls what is not of the database unknown', () => {
    expect(classifyError(new TypeError('x is not a function')).fault).toBe('unknown')
    expect(classifyError({ code: 'EPIPE' }).fault).toBe('unknown')
    expect(classifyError(null).fault).toBe('unknown')
  })
})

async function addChurch(database: TestDatabase): Promise<void> {
  await database.db.client.church.create({ data: { slug: 'a', name: 'A', timeZone: 'UTC' } })
}

async function faultOf(work: PromiseLike<unknown>): Promise<[string, string | null]> {
  try {
    await work
  } catch (error) {
    const { fault, sqlState } = classifyError(error)
    return [fault, sqlState]
  }
  throw new Error('Nothing failed.')
}
