import { askOutside, openOutsideClient } from '@precentor/db/testing'
import type { EndTransactionInput } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { openTestWorld, type TestWorld } from '../../testing/index.ts'
import { endTransaction } from './end-transaction.ts'
import { listTransactions } from './list-transactions.ts'
import type { TransactionDto } from './lock-tree.ts'

const ours = 'precentor-77'

describe('open transactions', () => {
  it('that wait hang below the one that they wait for', async () => {
    await using scene = await openScene(ours)
    const top = await scene.find()
    expect(top).toMatchObject({ state: 'idle in transaction', isOurs: true, waitsFor: null })
    expect(top.openFor).toBeGreaterThanOrEqual(top.inStateFor)
    const waiting = await scene.findWaiting()
    expect(waiting).toMatchObject({
      applicationName: 'precentor-78',
      state: 'active',
      sql: 'UPDATE churches SET name = $1',
      blockedBy: [top.pid],
    })
    expect(waiting.waitsFor).toContain('ShareLock on transactionid')
    expect(waiting.below).toBe(top.pid)
  })

  it('of other programs are listed without what they say', async () => {
    await using scene = await openScene('psql')
    expect(await scene.find()).toMatchObject({ isOurs: false, sql: null })
  })

  it('are ended: whoever waited goes on, and it is noted', async () => {
    await using scene = await openScene(ours)
    const { world } = scene
    const { admin } = world.home.members
    await endTransaction(admin, { ...named(await scene.find()), ending: 'terminate' })
    expect(await scene.waiting).toBe('done')
    expect(await listEntries(world)).toMatchObject([
      { action: 'transaction.terminate', user_id: admin.userId, church_id: null },
    ])
  })

  it('that are at work are stopped first, their connections ended only then', async () => {
    await using scene = await openScene(ours)
    const { admin } = scene.world.home.members
    const which = named(await scene.findWaiting())
    await expect(endTransaction(admin, { ...which, ending: 'terminate' })).rejects.toMatchObject({
      code: 'transaction.cancel_first',
    })
    await endTransaction(admin, { ...which, ending: 'cancel' })
    expect(await scene.waiting).toContain('canceling statement due to user request')
    expect(await listEntries(scene.world)).toMatchObject([{ action: 'transaction.cancel' }])
  })

  it('with no statement at work have none to stop', async () => {
    await using scene = await openScene(ours)
    const ending = endTransaction(scene.world.home.members.admin, {
      ...named(await scene.find()),
      ending: 'cancel',
    })
    await expect(ending).rejects.toMatchObject({ code: 'transaction.nothing_to_cancel' })
  })

  it('of other programs are not ended', async () => {
    await using scene = await openScene('psql')
    const ending = endTransaction(scene.world.home.members.admin, {
      ...named(await scene.find()),
      ending: 'terminate',
    })
    await expect(ending).rejects.toMatchObject({ kind: 'forbidden', code: 'transaction.foreign' })
    expect(await listEntries(scene.world)).toEqual([])
    await scene.find()
  })

  it('are ended by nobody below an admin', async () => {
    await using scene = await openScene(ours)
    const { musician, leader } = scene.world.home.members
    const input = { ...named(await scene.find()), ending: 'terminate' as const }
    for (const person of [musician, leader]) {
      await expect(endTransaction(person, input)).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(listTransactions(person)).rejects.toMatchObject({ kind: 'forbidden' })
    }
    await scene.find()
  })

  it('are another matter when the connection has begun the next', async () => {
    await using scene = await openScene(ours)
    const { pid } = await scene.find()
    const input = { pid, begin: '1', ending: 'terminate' as const }
    await expect(endTransaction(scene.world.home.members.admin, input)).rejects.toMatchObject({
      code: 'transaction.not_found',
    })
    await scene.find()
  })

  it('never show the connection that asks, nor end it', async () => {
    await using world = await openTestWorld()
    expect(await listTransactions(world.home.members.admin)).toEqual([])
  })
})

type Scene = AsyncDisposable & {
  readonly world: TestWorld
  /** How it ended for the one that waits: `done`, or why not. */
  readonly waiting: Promise<string>
  /** The transaction that holds the lock, once the other waits for it. */
  find(): Promise<TransactionDto>
  findWaiting(): Promise<TransactionDto>
}

/** One connection has changed a church and does not commit; another wants to change it too. */
async function openScene(applicationName: string): Promise<Scene> {
  const world = await openTestWorld()
  const holder = await openOutsideClient(world.database.connectionString, applicationName)
  const waiter = await openOutsideClient(world.database.connectionString, 'precentor-78')
  await holder.query('BEGIN')
  await holder.query('UPDATE churches SET name = $1', ['A secret name'])
  const waiting = waiter.query('UPDATE churches SET name = $1', ['Another']).then(
    () => 'done',
    (error: unknown) => String(error),
  )
  return {
    world,
    waiting,
    find: async () => (await findBoth(world)).top,
    findWaiting: async () => (await findBoth(world)).waiting,
    [Symbol.asyncDispose]: async () => {
      await holder.end()
      await waiting
      await waiter.end()
      await world[Symbol.asyncDispose]()
    },
  }
}

async function findBoth({ home }: TestWorld) {
  for (let tries = 0; tries < 200; tries += 1) {
    const all = await listTransactions(home.members.admin)
    const waiting = all.find(({ below }) => below !== null)
    const top = all.find(({ pid }) => pid === waiting?.below)
    if (waiting && top) return { top, waiting }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('Nobody waits.')
}

function named({ pid, begin }: TransactionDto): Pick<EndTransactionInput, 'pid' | 'begin'> {
  return { pid, begin }
}

async function listEntries({ database }: TestWorld): Promise<Record<string, unknown>[]> {
  return askOutside(
    database.connectionString,
    "SELECT * FROM audit_entries WHERE action LIKE 'transaction.%'",
  )
}
