import { describe, expect, it } from 'vitest'
import { testNow, testSample } from '../../testing/index.ts'
import { measureServer, measureWorkers } from './measure.ts'

const now = testNow.getTime()

describe('measureWorkers', () => {
  it('takes the worst of the workers, each as it stood last', () => {
    const samples = [
      testSample(-10_000, { worker: 1, longestWait: 900, meanBusy: 9 }),
      testSample(-5_000, { worker: 1, longestWait: 20, meanBusy: 8.5 }),
      testSample(-4_000, { worker: 2, longestWait: 70, meanBusy: 1, diskFree: 0.08 }),
    ]
    expect(measureWorkers(samples, now)).toMatchObject({ long_wait: 70, pool_busy: 85, disk: 8 })
  })

  it('adds up what is rare over a minute', () => {
    const samples = [-70_000, -50_000, -30_000, -1_000].map((later) =>
      testSample(later, { sheds: 3, failures: 1 }),
    )
    expect(measureWorkers(samples, now)).toMatchObject({ sheds: 9, failures: 3 })
  })

  it('says nothing of workers that were not heard of for a while, nor of the future', () => {
    expect(measureWorkers([testSample(-20_000)], now)).toEqual({})
    expect(measureWorkers([testSample(1)], now)).toEqual({})
    expect(measureWorkers([], now)).toEqual({})
  })
})

describe('measureServer', () => {
  it('knows what it was told, and nothing of what it was not', () => {
    const facts = { connections: { all: 85, most: 100 }, failedJobs: 2, backupAge: null }
    expect(measureServer(facts)).toEqual({ connections: 85, failed_jobs: 2, backup_age: null })
    expect(measureServer({ ...facts, connections: null }).connections).toBeNull()
  })
})
