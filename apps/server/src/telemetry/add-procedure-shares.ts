import type { ProcedureFigures } from '@precentor/core'
import type { ProcedureShare } from './procedure-recorder.ts'
import { percentilesOf } from './rolling-histogram.ts'

/** Adds up what several processes measured of each procedure. */
export function addProcedureShares(shares: readonly ProcedureShare[]): ProcedureFigures[] {
  const byName = Map.groupBy(shares, ({ procedure }) => procedure)
  return [...byName].map(([procedure, list]) => {
    const sum = (of: (share: ProcedureShare) => number) =>
      list.reduce((total, share) => total + of(share), 0)
    const calls = sum((share) => share.calls)
    return {
      procedure,
      ...percentilesOf(addDurations(list)),
      errors: sum((share) => share.errors),
      meanStatements: calls === 0 ? 0 : sum((share) => share.statements) / calls,
      repeating: sum((share) => share.repeating),
      mostStatements: Math.max(...list.map((share) => share.mostStatements)),
    }
  })
}

function addDurations(shares: readonly ProcedureShare[]): Float64Array {
  const sums = new Float64Array(Math.max(0, ...shares.map(({ durations }) => durations.length)))
  for (const { durations } of shares) {
    for (const [at, count] of durations.entries()) sums[at] = (sums[at] ?? 0) + count
  }
  return sums
}
