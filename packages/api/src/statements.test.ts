import { inTransaction } from '@precentor/core'
import { openTestWorld, type TestWorld } from '@precentor/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appRouter } from './app-router.ts'
import { budgetOf, budgets } from './budgets.ts'
import { testRequest } from './testing/call-as.ts'
import { listProcedures, type ListedProcedure } from './testing/list-procedures.ts'
import { multiplyRows } from './testing/multiply-rows.ts'
import { sampleInput } from './testing/sample-input.ts'
import { seedChurch, type SeededIds } from './testing/seed-church.ts'

const procedures = listProcedures().filter(({ type }) => type !== 'subscription')

type SeededChurch = { readonly world: TestWorld; readonly ids: SeededIds }
const churches: SeededChurch[] = []

beforeAll(async () => {
  for (const rows of [1, 10, 100]) {
    const world = await openTestWorld()
    const ids = await seedChurch(world.context, world.home)
    await multiplyRows(world, ids, rows)
    churches.push({ world, ids })
  }
}, 60_000)
afterAll(async () => {
  for (const { world } of churches) await world[Symbol.asyncDispose]()
})

describe('the statements of a call', () => {
  it('have a budget, for every procedure and for none that is gone', () => {
    expect(Object.keys(budgets).toSorted()).toEqual(procedures.map(({ path }) => path).toSorted())
  })

  it('are eight at most, or fifteen with a reason, and three to read a plan', () => {
    for (const [path, budget] of Object.entries(budgets)) {
      expect(budgetOf(path), path).toBeLessThanOrEqual(typeof budget === 'number' ? 8 : 15)
    }
    expect(budgetOf('plan.byId')).toBeLessThanOrEqual(3)
    expect(budgetOf('plan.list')).toBeLessThanOrEqual(3)
  })

  it.each(procedures)('of $path stay in it at 1, 10 and 100 rows', async (procedure) => {
    const counts: number[] = []
    for (const church of churches) counts.push(await countStatements(procedure, church))
    const [, atTen = 0, atHundred = 0] = counts
    expect(atHundred).toBeLessThanOrEqual(atTen)
    expect(Math.max(...counts)).toBeLessThanOrEqual(budgetOf(procedure.path))
  })
})

class Undo extends Error {}

/** Calls a procedure, counts what it sends, and takes back what it did. */
async function countStatements(
  procedure: ListedProcedure,
  { world, ids }: SeededChurch,
): Promise<number> {
  let count = 0
  const undone = inTransaction(world.context, async (context) => {
    const request = testRequest(context, world.home.members.owner)
    const services = {
      ...request.services,
      observe: ({ statements }: { readonly statements: number }) => {
        count = statements
      },
    }
    const caller = appRouter.createCaller({ ...request, services })
    const [input] = procedure.inputs.slice(-1)
    // Not every made-up input is taken; a refusal has its statements too.
    await find(caller, procedure.path)(input && sampleInput(input, ids)).catch(() => undefined)
    throw new Undo()
  })
  await undone.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return count
}

function find(caller: unknown, path: string): (input: unknown) => Promise<unknown> {
  const found = path.split('.').reduce((at, name) => Reflect.get(Object(at), name), caller)
  return found as (input: unknown) => Promise<unknown>
}
