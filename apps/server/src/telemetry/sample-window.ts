import { hostname } from 'node:os'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import type { ProcedureObserver } from '@precentor/api'
import type { PoolSample, WorkerSample } from '@precentor/core'
import type { Database } from '@precentor/db'
import type { RollingHistogram } from './rolling-histogram.ts'

type Sources = {
  readonly database: Pick<Database, 'figures' | 'gate' | 'breaker'>
  readonly worker: number
  readonly waits: RollingHistogram
  readonly takeSlowest: () => number
  readonly onSample: (listener: (sample: PoolSample) => void) => () => void
}

export type SampleWindow = {
  readonly observe: ProcedureObserver
  /** What happened since this was asked last. */
  take(diskFree: number): WorkerSample
  stop(): void
}

const failing = new Set(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'])

/** Gathers what happens in this process between two samples. */
export function openSampleWindow(sources: Sources): SampleWindow {
  const { database, worker, waits } = sources
  const host = hostname()
  const loop = monitorEventLoopDelay({ resolution: 10 })
  loop.enable()
  let use = performance.eventLoopUtilization()
  let shedBefore = database.gate.figures().shed
  let calls = 0
  let failures = 0
  let seconds: PoolSample[] = []
  const stopListening = sources.onSample((sample) => seconds.push(sample))

  return {
    observe: ({ error, isRefused }) => {
      calls += 1
      if (error !== null && failing.has(error) && !isRefused) failures += 1
    },
    take: (diskFree) => {
      const useNow = performance.eventLoopUtilization()
      const { shed } = database.gate.figures()
      const sample: WorkerSample = {
        at: new Date(),
        host,
        worker,
        ...poolOf(seconds, database),
        longestWait: waits.takeLongest(),
        slowestStatement: sources.takeSlowest(),
        calls,
        failures,
        sheds: shed - shedBefore,
        isBreakerOpen: database.breaker.figures().state !== 'closed',
        loopDelay: loop.percentile(99) / 1e6,
        loopUse: performance.eventLoopUtilization(useNow, use).utilization,
        residentBytes: process.memoryUsage.rss(),
        diskFree,
      }
      ;[calls, failures, seconds, shedBefore, use] = [0, 0, [], shed, useNow]
      loop.reset()
      return sample
    },
    stop: () => {
      stopListening()
      loop.disable()
    },
  }
}

type PoolPart = Pick<
  WorkerSample,
  'poolLimit' | 'busy' | 'idle' | 'waiting' | 'meanBusy' | 'statements'
>

/** The busiest moment of the seconds that went by. */
function poolOf(seconds: readonly PoolSample[], database: Sources['database']): PoolPart {
  const now = database.figures()
  const peak = seconds.reduce(
    (most, one) => (one.busy + one.waiting > most.busy + most.waiting ? one : most),
    { busy: now.busy, idle: now.idle, waiting: now.waiting },
  )
  const sum = (of: (sample: PoolSample) => number) =>
    seconds.reduce((total, sample) => total + of(sample), 0)
  return {
    poolLimit: now.limit,
    busy: peak.busy,
    idle: peak.idle,
    waiting: peak.waiting,
    meanBusy: sum(({ meanBusy }) => meanBusy) / Math.max(seconds.length, 1),
    statements: sum(({ statements }) => statements),
  }
}
