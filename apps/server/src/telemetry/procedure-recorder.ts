import type { ProcedureObserver } from '@precentor/api'
import type { ProcedureFigures } from '@precentor/core'
import { RollingHistogram } from './rolling-histogram.ts'

type Record = {
  readonly durations: RollingHistogram
  calls: number
  errors: number
  statements: number
  mostStatements: number
  repeating: number
}

/** The figures of one procedure in one process, in a form that can be added up; plain JSON. */
export type ProcedureShare = Omit<Record, 'durations'> & {
  readonly procedure: string
  /** Calls of the last quarter of an hour in each bucket of durations. */
  readonly durations: readonly number[]
}

/** Keeps the figures of each procedure of this process. */
export function createProcedureRecorder(): {
  readonly observe: ProcedureObserver
  figures(): ProcedureFigures[]
  /** What this process has to add to the figures of all. */
  share(): ProcedureShare[]
} {
  const records = new Map<string, Record>()
  return {
    observe: ({ procedure, duration, statements, error, isRepeating }) => {
      const record = records.get(procedure) ?? newRecord()
      records.set(procedure, record)
      record.durations.record(duration, performance.now())
      record.calls += 1
      record.errors += error === null ? 0 : 1
      record.statements += statements
      record.repeating += isRepeating ? 1 : 0
      record.mostStatements = Math.max(record.mostStatements, statements)
    },
    share: () =>
      [...records].map(([procedure, { durations, ...sums }]) => ({
        procedure,
        ...sums,
        durations: [...durations.counts(performance.now())],
      })),
    figures: () =>
      [...records].map(([procedure, record]) => ({
        procedure,
        ...record.durations.percentiles(performance.now()),
        errors: record.errors,
        meanStatements: record.statements / record.calls,
        mostStatements: record.mostStatements,
        repeating: record.repeating,
      })),
  }
}

function newRecord(): Record {
  return {
    durations: new RollingHistogram(),
    calls: 0,
    errors: 0,
    statements: 0,
    mostStatements: 0,
    repeating: 0,
  }
}
