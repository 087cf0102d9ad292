import { describe, expect, it } from 'vitest'
import { connectionsNeeded, connectionsOf, planCrew } from './connection-budget.ts'
import { readSettings } from './settings.ts'

const usual = { most: 100, reserved: 3 }

describe('planCrew', () => {
  it.each([
    [{ WEB_CONCURRENCY: '2' }, usual, { workers: 2, poolSize: 10 }],
    // 9 × (pool + 3) + 6 ≤ 77
    [{ WEB_CONCURRENCY: '8', DATABASE_POOL_SIZE: '4' }, usual, { workers: 8, poolSize: 4 }],
    [{ WEB_CONCURRENCY: '6' }, usual, { workers: 6, poolSize: 7 }],
    [{ WEB_CONCURRENCY: '2', PRECENTOR_HOSTS: '2' }, usual, { workers: 2, poolSize: 7 }],
    [{ WEB_CONCURRENCY: '8' }, { most: 200, reserved: 3 }, { workers: 8, poolSize: 10 }],
  ])('fits %j into %j', (env, capacity, plan) => {
    expect(planCrew(readSettings(env), capacity)).toEqual(plan)
  })

  it('takes fewer workers where their number was not set', () => {
    const settings = { ...readSettings({}), workers: { count: 64, isSet: false } }
    const plan = planCrew(settings, usual)
    expect(plan).toEqual({ workers: 7, poolSize: 5 })
    expect(connectionsOf(plan)).toBeLessThanOrEqual(77)
  })

  it.each([
    [
      { WEB_CONCURRENCY: '8', DATABASE_POOL_SIZE: '10' },
      '(8 workers + 1 while they are replaced) × (10 in the pool + 2 for jobs + 1 that listens) + 3 to migrate + 3 to spare = 123, but 80 % of its 100 less 3 reserved are 77.',
    ],
    [{ WEB_CONCURRENCY: '4', PRECENTOR_HOSTS: '3' }, 'times 3 servers, = 138'],
  ])('refuses %j with the sum', (env, sentence) => {
    expect(() => planCrew(readSettings(env), usual)).toThrow(sentence)
  })

  it.each([1, 2, 4, 8, 16, 64])('fits the embedded database with %d workers', (workers) => {
    const settings = readSettings({ WEB_CONCURRENCY: String(workers) })
    const most = connectionsNeeded({ workers, poolSize: 10 })
    expect(planCrew(settings, { most, reserved: 3 })).toEqual({ workers, poolSize: 10 })
  })
})
