import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../open-database.ts'
import { openFaultyProxy, type FaultyProxy } from '../testing/faulty-proxy.ts'
import { administer, openTestDatabase, type TestDatabase } from '../testing/test-database.ts'

describe('the breaker', () => {
  it('opens when the database is gone, and refuses at once', async () => {
    await using world = await openWorld()
    await world.ask()
    world.proxy.cut()
    await world.ask().catch(() => undefined)
    await expect.poll(world.state).not.toBe('closed')

    const tries = world.proxy.tries()
    const refused = await Promise.allSettled(Array.from({ length: 50 }, () => world.ask()))
    expect(refused.every(({ status }) => status === 'rejected')).toBe(true)
    await expect(world.database.gate.enter()).rejects.toMatchObject({ fault: 'unavailable' })
    expect(world.proxy.tries() - tries).toBeLessThanOrEqual(1)
  })

  it('notices a database that is gone while nobody asks', async () => {
    await using world = await openWorld()
    await world.ask()
    world.proxy.cut()
    await expect.poll(world.state).not.toBe('closed')
  })

  it('probes once a second, and closes when it is answered', async () => {
    await using world = await openWorld()
    await world.ask()
    world.proxy.cut()
    await expect.poll(world.state).not.toBe('closed')
    const before = world.database.breaker.figures().probes
    const start = performance.now()
    await wait(3_200)
    const probes = world.database.breaker.figures().probes - before
    expect(probes).toBeLessThanOrEqual(Math.ceil((performance.now() - start) / 1_000))
    expect(probes).toBeGreaterThan(0)

    world.proxy.mend()
    await expect.poll(world.state, { timeout: 4_000 }).toBe('closed')
    await world.ask()
    expect(world.database.breaker.figures()).toMatchObject({ timesOpened: 1, timesPoolRenewed: 0 })
    expect(world.changes).toEqual(['opened', 'closed'])
  })

  it('opens when the network is silent, before any statement has timed out', async () => {
    await using world = await openWorld()
    await world.ask()
    world.proxy.hang()
    const hanging = world.ask().then(
      () => 'answered',
      () => 'refused',
    )
    await expect.poll(world.state, { timeout: 2_000, interval: 20 }).not.toBe('closed')
    expect(await Promise.race([hanging, Promise.resolve('still waiting')])).toBe('still waiting')
    expect(await hanging).toBe('refused')
  })

  it('stays closed for slow statements', async () => {
    await using world = await openWorld()
    const slow = world.database.db.client.$queryRaw`SELECT 1 FROM (SELECT pg_sleep(1.2)) AS slept`
    await expect(slow).resolves.toBeTruthy()
    expect(world.database.breaker.figures()).toMatchObject({ state: 'closed', timesOpened: 0 })
    // It was looked at, though.
    expect(world.database.breaker.figures().probes).toBeGreaterThan(0)
  })

  it('stays closed when connections are killed and new ones can be had', async () => {
    await using world = await openWorld()
    await Promise.all([world.ask(), world.ask()])
    await administer(
      world.own.connectionString,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    )
    await wait(100)
    await world.ask()
    expect(world.database.breaker.figures().timesOpened).toBe(0)
  })
})

type World = {
  readonly own: TestDatabase
  readonly proxy: FaultyProxy
  readonly database: Database
  readonly changes: string[]
  readonly state: () => string
  ask(): Promise<unknown>
  [Symbol.asyncDispose](): Promise<void>
}

async function openWorld(): Promise<World> {
  const own = await openTestDatabase()
  const proxy = await openFaultyProxy(own.connectionString)
  const changes: string[] = []
  const database = openDatabase({
    connectionString: proxy.connectionString,
    size: 2,
    applicationName: 'precentor-test-breaker',
    onIdleError: () => undefined,
    onBreaker: (change) => changes.push(change),
  })
  return {
    own,
    proxy,
    database,
    changes,
    state: () => database.breaker.figures().state,
    ask: async () => database.db.client.church.count(),
    [Symbol.asyncDispose]: async () => {
      await proxy[Symbol.asyncDispose]()
      await database.close()
      await own[Symbol.asyncDispose]()
    },
  }
}
