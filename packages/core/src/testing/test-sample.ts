import type { WorkerSample } from '../operations/index.ts'
import { testNow } from './test-church.ts'

/** A worker that is well, so many milliseconds after the moment of all tests, but for `change`. */
export function testSample(later: number, change: Partial<WorkerSample> = {}): WorkerSample {
  return {
    at: new Date(testNow.getTime() + later),
    host: 'test',
    worker: 1,
    poolLimit: 10,
    busy: 3,
    idle: 5,
    waiting: 0,
    meanBusy: 1.5,
    longestWait: 1,
    statements: 40,
    slowestStatement: 8,
    calls: 20,
    failures: 0,
    sheds: 0,
    isBreakerOpen: false,
    loopDelay: 11,
    loopUse: 0.1,
    residentBytes: 3e8,
    diskFree: 0.5,
    ...change,
  }
}
