import type { ProcedureObserver } from '@precentor/api'
import type { ProcedureFigures } from '@precentor/core'
import { RollingHistogram } from './rolling-histogram.ts'

type Record = {
  readonly durations: RollingHistogram
  calls: number
  errors: number
  statements: number
  mostStatements: number
}

/** Keeps the figures of each procedure of this process. */
export function createProcedureRecorder(): {
  readonly observe: ProcedureObserver
  figures(): ProcedureFigures[]
} {
  const records = new Map<string, Record>()
  return {
    observe: ({ procedure, duration, statements, error }) => {
      const record = records.get(procedure) ?? newRecord()
      records.set(procedure, record)
      record.durations.record(duration, performance.now())
      record.calls += 1
      record.errors += error === null ? 0 : 1
      record.statements += statements
      record.mostStatements = Math.max(record.mostStatements, statements)
    },
    figures: () =>
      [...records].map(([procedure, record]) => ({
        procedure,
        ...record.durations.percentiles(performance.now()),
        errors: record.errors,
        meanStatements: record.statements / record.calls,
        mostStatements: record.mostStatements,
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
  }
}
