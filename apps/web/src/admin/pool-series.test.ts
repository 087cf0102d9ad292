import { describe, expect, it } from 'vitest'
import { seriesOf } from './pool-series.ts'

const step = {
  limit: 10,
  busy: 3,
  idle: 2,
  waiting: 0,
  longestWait: 4,
  statements: 12.34,
  calls: 5,
  failures: 0,
  sheds: 1,
  loopDelay: 11,
  loopUse: 0.2,
  residentBytes: 3e8,
}
const history = {
  at: ['10:00', '10:01', '10:02'],
  step: 5,
  workers: [
    { host: 'a', worker: 1, steps: [step, step, null] },
    { host: 'b', worker: 1, steps: [null, { ...step, busy: 9, longestWait: 700 }, null] },
  ],
}

describe('the series of a chart', () => {
  it('of all workers adds connections up and takes the worst of durations', () => {
    expect(seriesOf(history, null)).toMatchObject([
      { at: '10:00', limit: 10, busy: 3, statements: 12.3 },
      { at: '10:01', limit: 20, busy: 12, longestWait: 700, sheds: 2 },
    ])
  })

  it('of one worker has no point where it was not there', () => {
    expect(seriesOf(history, 'b · 1')).toMatchObject([{ at: '10:01', limit: 10, busy: 9 }])
    expect(seriesOf(history, 'c · 1')).toEqual([])
  })
})
