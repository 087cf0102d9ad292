import type { ProcedureObserver } from '@precentor/api'
import type { Statement } from '@precentor/db'
import { Counter, Histogram, Registry } from 'prom-client'
import { readWhenAsked } from './read-when-asked.ts'
import { watchDatabase, type WatchedParts } from './watch-database.ts'
import { watchProcess } from './watch-process.ts'

/** What one worker counts of itself, in the form that Prometheus reads. */
export type Metrics = {
  readonly observe: ProcedureObserver
  /** A wait for a connection, in milliseconds. */
  observeWait(wait: number): void
  observeStatement(statement: Statement): void
  observeJob(run: {
    readonly job: string
    readonly isDone: boolean
    /** Milliseconds. */
    readonly duration: number
  }): void
  /** Reads the figures of what is open in this process from now on. */
  watch(parts: WatchedParts): void
  /** Plain JSON, to be put together with the other workers'. */
  read(): Promise<unknown>
}

const quick = [0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2]
const answers = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]

/** Each worker has figures of its own: a sum would fall when one of them is replaced. */
export function createMetrics(worker: number): Metrics {
  const registry = new Registry()
  registry.setDefaultLabels({ worker: String(worker) })
  const registers = [registry]
  const calls = new Counter({
    name: 'precentor_calls_total',
    help: 'Calls of procedures, by the code of their error ("OK" = none, "REFUSED" = turned away).',
    labelNames: ['procedure', 'code'] as const,
    registers,
  })
  const durations = new Histogram({
    name: 'precentor_call_duration_seconds',
    help: 'How long calls of procedures took.',
    labelNames: ['procedure'] as const,
    buckets: answers,
    registers,
  })
  const waits = new Histogram({
    name: 'precentor_pool_acquire_seconds',
    help: 'How long a connection of the pool was waited for.',
    buckets: quick,
    registers,
  })
  const statements = new Histogram({
    name: 'precentor_statement_duration_seconds',
    help: 'How long statements took.',
    buckets: quick,
    registers,
  })
  const jobs = new Histogram({
    name: 'precentor_job_duration_seconds',
    help: 'How long jobs took.',
    labelNames: ['job', 'outcome'] as const,
    buckets: [0.01, 0.1, 1, 10, 60],
    registers,
  })
  const when = readWhenAsked(registry)
  watchProcess(when)

  return {
    observe: ({ procedure, duration, error, isRefused }) => {
      calls.inc({ procedure, code: isRefused ? 'REFUSED' : (error ?? 'OK') })
      durations.observe({ procedure }, duration / 1000)
    },
    observeWait: (wait) => waits.observe(wait / 1000),
    observeStatement: ({ duration }) => statements.observe(duration / 1000),
    observeJob: ({ job, isDone, duration }) =>
      jobs.observe({ job, outcome: isDone ? 'done' : 'failed' }, duration / 1000),
    watch: (parts) => watchDatabase(when, parts),
    read: () => registry.getMetricsAsJSON(),
  }
}
