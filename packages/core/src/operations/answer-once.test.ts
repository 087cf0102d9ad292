import { setTimeout as wait } from 'node:timers/promises'
import { inTransaction, insertAudit } from '@precentor/db'
import { askOutside } from '@precentor/db/testing'
import { describe, expect, it } from 'vitest'
import type { UserContext } from '../context.ts'
import { openTestWorld, type TestWorld } from '../testing/index.ts'
import { answerOnce, answersKept, type KeyedCall } from './answer-once.ts'
import { forgetOldKeys } from './forget-old-keys.ts'

const call: KeyedCall = { key: 'a-key-of-one-call', procedure: 'song.create', input: { a: 1 } }

describe('answerOnce', () => {
  it('does the work once and gives the same answer again', async () => {
    await using world = await openTestWorld()
    const ctx = world.home.members.owner
    const first = await answerOnce(ctx, call, note('first'))
    const again = await answerOnce(ctx, { ...call, input: { a: 1 } }, note('second'))
    expect(again).toEqual(first)
    expect(await effects(world)).toEqual(['first'])
  })

  it('does it once for many who send it at the same moment', async () => {
    await using world = await openTestWorld()
    const ctx = world.home.members.owner
    const sent = Array.from({ length: 5 }, async (_, at) =>
      answerOnce(ctx, call, async (ctx) => {
        await wait(60)
        return note(`try ${at}`)(ctx)
      }),
    )
    const outcomes = await Promise.allSettled(sent)
    const answers = outcomes.filter(({ status }) => status === 'fulfilled')
    const refusals = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(await effects(world)).toHaveLength(1)
    expect(answers.length).toBeGreaterThan(0)
    for (const { reason } of refusals) expect(reason).toMatchObject({ code: 'key.in_flight' })
  })

  it('says so at once while the call is under way', async () => {
    await using world = await openTestWorld()
    const ctx = world.home.members.owner
    const { promise: end, resolve } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const first = answerOnce(ctx, call, async (ctx) => {
      begin()
      await end
      return note('first')(ctx)
    })
    await begun
    await expect(answerOnce(ctx, call, note('second'))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'key.in_flight',
    })
    resolve()
    await first
    expect(await effects(world)).toEqual(['first'])
  })

  it('refuses a key that was sent with something else', async () => {
    await using world = await openTestWorld()
    const ctx = world.home.members.owner
    await answerOnce(ctx, call, note('first'))
    for (const other of [
      { ...call, input: { a: 2 } },
      { ...call, procedure: 'song.update' },
    ]) {
      const refused = answerOnce(ctx, other, note('second'))
      await expect(refused).rejects.toMatchObject({
        kind: 'unprocessable',
        code: 'key.other_input',
      })
    }
  })

  it('keeps nothing of what has failed', async () => {
    await using world = await openTestWorld()
    const ctx = world.home.members.owner
    const failing = answerOnce(ctx, call, async (ctx) => {
      await note('lost')(ctx)
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await answerOnce(ctx, call, note('kept'))
    expect(await effects(world)).toEqual(['kept'])
  })

  it('keeps the keys of people apart', async () => {
    await using world = await openTestWorld()
    await answerOnce(world.home.members.owner, call, note('owner'))
    await answerOnce(world.home.members.leader, call, note('leader'))
    expect((await effects(world)).toSorted()).toEqual(['leader', 'owner'])
  })

  it('gives an answer of nothing as nothing', async () => {
    await using world = await openTestWorld()
    const ctx = world.home.members.owner
    const nothing = async (): Promise<void> => undefined
    expect(await answerOnce(ctx, call, nothing)).toBeUndefined()
    expect(await answerOnce(ctx, call, nothing)).toBeUndefined()
  })

  it('forgets after a day, on its own and by the regular task', async () => {
    await using world = await openTestWorld()
    const ctx = world.home.members.owner
    await answerOnce(ctx, call, note('today'))
    const later = new Date(ctx.now().getTime() + answersKept + 1)
    const tomorrow = { ...ctx, now: () => later }
    expect(await forgetOldKeys(ctx)).toBe(0)
    await answerOnce(tomorrow, { ...call, input: 'other' }, note('tomorrow'))
    expect(await effects(world)).toHaveLength(2)
    expect(await forgetOldKeys({ ...ctx, now: () => new Date(later.getTime() * 2) })).toBe(1)
  })

  it('stores an answer that only the key can open', async () => {
    await using world = await openTestWorld()
    await answerOnce(world.home.members.owner, call, async () => ({ secret: 'pct_of_a_new_token' }))
    const { connectionString } = world.database
    const [row] = await askOutside<{ answer: Buffer; key_hash: Buffer }>(
      connectionString,
      'SELECT answer, key_hash FROM answered_calls',
    )
    expect(row?.answer.toString('latin1')).not.toContain('pct_')
    expect(row?.key_hash.toString('latin1')).not.toContain(call.key)
  })

  it('tries once more when the connection is lost', async () => {
    await using world = await openTestWorld()
    const ctx = world.home.members.owner
    let tries = 0
    const answered = await answerOnce(ctx, call, async (ctx) => {
      tries += 1
      await note(`try ${tries}`)(ctx)
      if (tries === 1) await killWorkingConnections(world)
      await note(`try ${tries} again`)(ctx)
      return tries
    })
    expect(answered).toBe(2)
    expect(await effects(world)).toEqual(['try 2', 'try 2 again'])
  })

  it('is part of the transaction of its work, whatever that opens', async () => {
    await using world = await openTestWorld()
    const ctx = world.home.members.owner
    await answerOnce(ctx, call, async (ctx) => {
      await inTransaction(ctx, note('joined'))
      await inTransaction(ctx, note('nested'), { mode: 'nested' })
    })
    expect(await effects(world)).toEqual(['joined', 'nested'])
  })
})

/** Work whose only effect can be counted. */
function note(objectId: string) {
  return async ({ db, userId }: UserContext): Promise<string> => {
    await insertAudit(db, { userId, action: 'test.note', objectType: 'test', objectId })
    return `answer of ${objectId}`
  }
}

async function killWorkingConnections({ database }: TestWorld): Promise<void> {
  await askOutside(
    database.connectionString,
    `SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity
     WHERE datname = current_database() AND state = 'idle in transaction'`,
  )
}

async function effects({ database }: TestWorld): Promise<string[]> {
  const rows = await askOutside<{ object_id: string }>(
    database.connectionString,
    "SELECT object_id FROM audit_entries WHERE action = 'test.note' ORDER BY id",
  )
  return rows.map((row) => row.object_id)
}
