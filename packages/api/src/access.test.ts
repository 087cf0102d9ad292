import { openTestWorld, type TestWorld } from '@precentor/core/testing'
import { roles, type Role } from '@precentor/schemas'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listProcedures } from './testing/list-procedures.ts'
import { callAs, type TestCaller } from './testing/call-as.ts'

const procedures = listProcedures()
const inChurches = procedures.filter(({ access }) => roles.includes(access as Role))

/** What anybody on the internet may call. A new one belongs here on purpose. */
const open = ['account.me', 'invitation.bySecret', 'outbox.list', 'outbox.read', 'setup.state']

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('the ladder', () => {
  it('has a rung for every procedure', () => {
    expect(procedures.filter(({ access }) => access === undefined)).toEqual([])
  })

  it('leaves only the named procedures open to everybody', () => {
    const found = procedures.filter(({ access }) => access === 'public').map(({ path }) => path)
    expect(found.toSorted()).toEqual(open)
  })

  it.each(procedures.filter(({ access }) => access !== 'public'))(
    'refuses $path to visitors',
    async ({ path }) => {
      expect(await refusal(null, path)).toBe('UNAUTHORIZED')
    },
  )

  it.each(inChurches)('hides the church of $path from people of another', async ({ path }) => {
    expect(await refusal(world.other.members.owner, path)).toBe('NOT_FOUND')
  })

  it.each(inChurches.filter(({ access }) => access !== 'musician'))(
    'refuses $path to the role below $access',
    async ({ path, access }) => {
      const below = roles[roles.indexOf(access as Role) + 1] ?? 'musician'
      expect(await refusal(world.home.members[below], path)).toBe('FORBIDDEN')
    },
  )

  it.each(procedures.filter(({ access }) => access === 'operator'))(
    'refuses $path to leaders',
    async ({ path }) => {
      expect(await refusal(world.home.members.leader, path)).toBe('FORBIDDEN')
    },
  )

  it('names every procedure once', () => {
    const paths = procedures.map(({ path }) => path.toLowerCase())
    expect(new Set(paths).size).toBe(paths.length)
  })
})

/** The code with which a call is refused; throws when it is not. */
async function refusal(person: TestCaller, path: string): Promise<string> {
  const input = { churchId: world.home.church.id }
  try {
    const result = await call(person, path, input)
    // A subscription says no when it is first asked.
    if (isIterable(result)) await result[Symbol.asyncIterator]().next()
  } catch (error) {
    if (error instanceof TRPCError) return error.code
    throw error
  }
  throw new Error(`${path} was not refused.`)
}

async function call(person: TestCaller, path: string, input: unknown): Promise<unknown> {
  const caller: unknown = callAs(world.context, person)
  const procedure = path
    .split('.')
    .reduce((at, name) => (at as Record<string, unknown>)[name], caller)
  return (procedure as (input: unknown) => Promise<unknown>)(input)
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
