import { insertWorkerSamples } from '@precentor/db'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../context.ts'
import { openTestWorld, testNow, testSample, type TestWorld } from '../../testing/index.ts'
import { forgetOldFigures } from './forget-old-figures.ts'
import { getPoolHistory } from './get-pool-history.ts'
import { summariseSamples } from './summarise-samples.ts'

const minute = 60_000
const day = 24 * 60 * minute

describe('the history of the pool', () => {
  it('has each worker in steps of its own, with gaps where it was not there', async () => {
    await using world = await openTestWorld()
    await insertWorkerSamples(world.context.db, [
      testSample(-20_000, { worker: 1, busy: 7 }),
      testSample(-10_000, { worker: 1, busy: 2 }),
      testSample(-9_000, { worker: 2, statements: 100 }),
    ])
    const history = await getPoolHistory(world.context, { range: '15m' })
    expect(history.at).toHaveLength(2)
    expect(history.workers).toMatchObject([
      { host: 'test', worker: 1, steps: [{ busy: 7 }, { busy: 2 }] },
      { host: 'test', worker: 2, steps: [null, { statements: 20 }] },
    ])
  })

  it('of a day and a month comes from what was summed up, however often it was', async () => {
    await using world = await openTestWorld()
    const samples = Array.from({ length: 24 }, (_, index) =>
      testSample(-30 * minute + index * 5_000, { busy: index, statements: 10 }),
    )
    await insertWorkerSamples(world.context.db, samples)
    await summariseSamples(world.context)
    await summariseSamples(world.context)
    for (const range of ['24h', '30d'] as const) {
      const [worker] = (await getPoolHistory(world.context, { range })).workers
      expect(worker?.steps).toMatchObject([{ busy: 23, statements: 2 }])
    }
  })

  it('keeps samples for a day and sums for a month', async () => {
    await using world = await openTestWorld()
    await insertWorkerSamples(world.context.db, [testSample(0)])
    await summariseSamples(at(world, minute))
    const hour = 60 * minute
    const months = (later: number) => getPoolHistory(at(world, later), { range: '30d' })
    await forgetOldFigures(at(world, day - hour))
    expect((await getPoolHistory(at(world, 5_000), { range: '15m' })).at).toHaveLength(1)
    await forgetOldFigures(at(world, day + hour))
    expect((await getPoolHistory(at(world, 5_000), { range: '15m' })).at).toEqual([])
    expect((await months(day)).at).toHaveLength(1)
    await forgetOldFigures(at(world, 30 * day + hour))
    expect((await months(day)).at).toEqual([])
  })

  it('keeps a sample that comes twice once', async () => {
    await using world = await openTestWorld()
    await insertWorkerSamples(world.context.db, [testSample(-5_000)])
    await insertWorkerSamples(world.context.db, [testSample(-5_000), testSample(-12_000)])
    expect((await getPoolHistory(world.context, { range: '15m' })).at).toHaveLength(2)
  })
})

function at(world: TestWorld, later: number): Context {
  return { ...world.context, now: () => new Date(testNow.getTime() + later) }
}
