import { judgeAlerts, listAlerts, type WorkerSample } from '@precentor/core'
import { openTestWorld, testSample } from '@precentor/core/testing'
import { insertWorkerSamples } from '@precentor/db'
import { describe, expect, it } from 'vitest'
import { createSampleKeeper } from './keep-samples.ts'

describe('samples', () => {
  it('are kept while the database is away, and its alert is opened in memory and in the log', async () => {
    const { keeper, state, log } = keep()
    await keeper.tick()
    state.isAway = true
    for (let tick = 0; tick < 3; tick += 1) await keeper.tick()
    expect(keeper.openAlerts()).toEqual(['breaker'])
    expect(log.filter((line) => line.includes('Database out of reach'))).toHaveLength(1)
    expect(state.written).toHaveLength(1)
    state.isAway = false
    await keeper.tick()
    expect(state.written).toHaveLength(5)
    expect(keeper.openAlerts()).toEqual([])
  })

  it('are kept when writing them fails, and written once', async () => {
    const { keeper, state } = keep()
    state.fails = true
    await keeper.tick()
    await keeper.tick()
    state.fails = false
    await keeper.tick()
    await keeper.tick()
    expect(state.written.map(({ at }) => at.getTime())).toHaveLength(4)
    expect(new Set(state.written).size).toBe(4)
  })

  it('ask for no connection while the pool is used up', async () => {
    const { keeper, state } = keep()
    state.isFree = false
    await keeper.tick()
    expect(state.written).toEqual([])
    expect(state.writes).toBe(0)
  })

  it('of an outage become one alert, whatever number of workers saw it', async () => {
    await using world = await openTestWorld()
    const told = { byMail: false, byPost: false, publicUrl: 'http://localhost:3000' }
    const calm = { connections: null, failedJobs: 0, backupAge: null }
    const at = (later: number) => ({
      ...world.context,
      now: () => new Date(world.context.now().getTime() + later),
    })
    await judgeAlerts(world.context, calm, told)
    const workers = [1, 2].map((worker) => keep(worker))
    for (const { keeper, state } of workers) {
      state.isAway = true
      for (let tick = 0; tick < 5; tick += 1) await keeper.tick()
      state.isAway = false
      for (let tick = 0; tick < 15; tick += 1) await keeper.tick()
    }
    for (const { state } of workers) {
      await insertWorkerSamples(world.context.db, state.written)
      await judgeAlerts(at(100_000), calm, told)
    }
    expect(await listAlerts(world.context)).toMatchObject([
      { rule: 'breaker', resolvedAt: expect.any(String) },
    ])
  })
})

function keep(worker = 1) {
  let later = 0
  const log: string[] = []
  const state = {
    isAway: false,
    isFree: true,
    fails: false,
    writes: 0,
    written: [] as WorkerSample[],
  }
  const say = (_: object, line: string) => void log.push(line)
  const keeper = createSampleKeeper({
    take: () => {
      later += 5_000
      return Promise.resolve(testSample(later, { worker, isBreakerOpen: state.isAway }))
    },
    isFree: () => state.isFree && !state.isAway,
    write: (samples) => {
      state.writes += 1
      if (state.fails) return Promise.reject(new Error('The connection was lost.'))
      state.written.push(...samples)
      return Promise.resolve()
    },
    log: { info: say, warn: say },
  })
  return { keeper, state, log }
}
