import { askOutside, openTestWorld, type TestWorld } from '@precentor/core/testing'
import { inTransaction } from '@precentor/core'
import { describe, expect, it } from 'vitest'
import { toSafeError } from './error-shape.ts'
import { internalsIn } from './testing/internals.ts'

type Client = TestWorld['database']['db']['client']

/** What happens in the database, and what people hear of it. */
const events: readonly (readonly [
  event: string,
  code: string,
  reason: string,
  cause: (client: Client, world: TestWorld) => Promise<unknown>,
])[] = [
  ['a name that is taken', 'CONFLICT', 'church.slug_taken', (client) => addTwice(client)],
  [
    'a reference to nothing',
    'CONFLICT',
    'church.in_use',
    async (client) => client.song.create({ data: { churchId: nothing, title: 'Orphan' } }),
  ],
  [
    'a number out of range',
    'BAD_REQUEST',
    'data.invalid',
    async (client) => client.$queryRaw`SELECT ${'99999999999'}::text::int`,
  ],
  [
    'a missing value',
    'BAD_REQUEST',
    'data.invalid',
    async (client) => client.$executeRaw`INSERT INTO churches (id) VALUES (gen_random_uuid())`,
  ],
  [
    'a text with a zero in it',
    'BAD_REQUEST',
    'data.invalid',
    async (client) => client.church.create({ data: { slug: 'z', name: 'a\0b', timeZone: 'UTC' } }),
  ],
  ['a serialization failure', 'CONFLICT', 'data.busy', (client) => raise(client, '40001')],
  ['a deadlock', 'CONFLICT', 'data.busy', (client) => raise(client, '40P01')],
  ['a lock that is held', 'CONFLICT', 'data.locked', (client) => raise(client, '55P03')],
  [
    'a statement that takes too long',
    'SERVICE_UNAVAILABLE',
    'server.slow',
    async (client) => client.$queryRaw`SELECT 1 FROM (SELECT pg_sleep(3)) AS sleeping`,
  ],
  [
    'a transaction that takes too long',
    'SERVICE_UNAVAILABLE',
    'server.slow',
    (client) => raise(client, '25P04'),
  ],
  [
    'a killed connection',
    'SERVICE_UNAVAILABLE',
    'server.lost',
    async (client) => client.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())::text`,
  ],
  ['a server that is starting', 'SERVICE_UNAVAILABLE', 'server.lost', (c) => raise(c, '57P03')],
  ['no slot', 'SERVICE_UNAVAILABLE', 'server.unavailable', (client) => raise(client, '53300')],
  ['a full disk', 'SERVICE_UNAVAILABLE', 'server.full', (client) => raise(client, '53100')],
  ['an empty pool', 'SERVICE_UNAVAILABLE', 'server.busy', (_, world) => emptyPool(world)],
  [
    'a mistake of ours',
    'INTERNAL_SERVER_ERROR',
    'server.error',
    async (client) => client.$queryRaw`SELECT nothing FROM nowhere`,
  ],
]

describe('the answer to', () => {
  it.each(events)(
    '%s is %s, %s, and tells nothing of the inside',
    async (_, code, reason, cause) => {
      await using world = await openTestWorld()
      const error = await cause(world.database.db.client, world).then(
        () => Promise.reject(new Error('Nothing failed.')),
        (thrown: unknown) => thrown,
      )
      const safe = toSafeError(error, 'number-1')
      expect(safe).toMatchObject({ code, shown: { reason } })
      expect(internalsIn(JSON.stringify(safe.shown))).toBeNull()
      // The expression that reads all traffic knows this error by its own words.
      expect(internalsIn(inFull(error))).not.toBeNull()
    },
  )
})

const nothing = '01a1fc12-1e24-72a5-af9c-53071efad39f'

async function addTwice(client: Client): Promise<void> {
  const data = { slug: 'a', name: 'A', timeZone: 'UTC' }
  await client.church.create({ data })
  await client.church.create({ data })
}

/** Lets PostgreSQL itself fail in a way that is hard to bring about. */
async function raise(client: Client, sqlState: string): Promise<unknown> {
  await client.$executeRaw`
    CREATE FUNCTION fail_with(state text) RETURNS int LANGUAGE plpgsql
    AS 'BEGIN RAISE EXCEPTION ''raised'' USING ERRCODE = state; END'`
  return client.$executeRaw`SELECT fail_with(${sqlState})`
}

/** Holds every connection for longer than anybody waits for one. */
async function emptyPool({ database, context }: TestWorld): Promise<unknown> {
  const { limit } = database.figures()
  const ended = Promise.withResolvers<void>()
  const begun = Array.from({ length: limit }, () => Promise.withResolvers<void>())
  const held = begun.map(async ({ resolve }) =>
    inTransaction(context, async () => {
      resolve()
      await ended.promise
    }),
  )
  await Promise.all(begun.map(({ promise }) => promise))
  try {
    return await database.db.client.church.count()
  } finally {
    ended.resolve()
    await Promise.all(held)
    await askOutside(database.connectionString, 'SELECT 1')
  }
}

function inFull(error: unknown): string {
  const { name, message, stack, cause } = error as Error
  return [name, message, stack, JSON.stringify(error), JSON.stringify(cause)].join('\n')
}
