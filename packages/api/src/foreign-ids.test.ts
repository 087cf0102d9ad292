import { openTestWorld, type TestWorld } from '@precentor/core/testing'
import { roles, type Role } from '@precentor/schemas'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callAs } from './testing/call-as.ts'
import { listProcedures, type ListedProcedure } from './testing/list-procedures.ts'
import { sampleInput } from './testing/sample-input.ts'
import { seedChurch, snapshotOf, type SeededIds } from './testing/seed-church.ts'

const procedures = listProcedures().filter(({ access }) => roles.includes(access as Role))

let world: TestWorld
let ids: SeededIds
let before = ''

// The owner of another church, who may do everything there, tries it with our ids.
beforeAll(async () => {
  world = await openTestWorld()
  ids = await seedChurch(world.context, world.home)
  before = await snapshotOf(world.context, world.home, ids)
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('ids of another church', () => {
  it.each(procedures.filter(takesIds))('find nothing through $path', async (procedure) => {
    const answer = await attempt(procedure)
    expect(isRefused(answer) || isNothing(answer), JSON.stringify(answer)).toBe(true)
  })

  it.each(procedures.filter((procedure) => !takesIds(procedure)))(
    'never show in what $path gives',
    async (procedure) => {
      const answer = JSON.stringify((await attempt(procedure)) ?? null)
      const leaked = Object.values(ids).filter((id) => answer.includes(id))
      expect(leaked).toEqual([])
      expect(answer).not.toContain('Song of Grace')
    },
  )

  it('left everything as it was', async () => {
    expect(await snapshotOf(world.context, world.home, ids)).toBe(before)
  })
})

/** "There is no such thing"; never that the input was wrong, which would prove nothing. */
function isRefused(answer: unknown): boolean {
  const { code } = (answer ?? {}) as { code?: unknown }
  return code === 'NOT_FOUND' || code === 'CONFLICT'
}

/** What a stream gives that has nothing to tell, or an empty list. */
function isNothing(answer: unknown): boolean {
  return answer === undefined || JSON.stringify(answer).includes('"items":[]')
}

function takesIds(procedure: ListedProcedure): boolean {
  const names = JSON.stringify(inputOf(procedure, dummyIds)).match(/"\w*Ids?":/g) ?? []
  return names.some((name) => name !== '"churchId":')
}

async function attempt(procedure: ListedProcedure): Promise<unknown> {
  const stranger = world.other.members.owner
  const input = { ...inputOf(procedure, ids), churchId: world.other.church.id }
  const caller: unknown = callAs(world.context, stranger)
  const call = procedure.path
    .split('.')
    .reduce((at, name) => (at as Record<string, unknown>)[name], caller)
  try {
    const result = await (call as (value: unknown) => Promise<unknown>)(input)
    if (!isIterable(result)) return result ?? null
    const stream = result[Symbol.asyncIterator]()
    return await Promise.race([stream.next(), new Promise((resolve) => setTimeout(resolve, 200))])
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code, message: error.message }
    throw error
  }
}

function inputOf({ inputs }: ListedProcedure, values: Readonly<Record<string, string>>) {
  return Object.assign({}, ...inputs.map((input) => sampleInput(input, values))) as object
}

/** Answers to any name, for looking at what a procedure takes. */
const dummyIds: Readonly<Record<string, string>> = new Proxy(
  {},
  { get: () => '01a1fc12-1e24-72a5-af9c-53071efad39f' },
)

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}
