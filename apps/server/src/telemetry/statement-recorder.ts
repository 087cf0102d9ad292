import type { StatementFigures } from '@precentor/core'
import type { Statement } from '@precentor/db'

const mostTexts = 500
const shown = 20
const longestText = 2_000

/** Keeps the figures of each statement text of this process; parameters never reach it. */
export function createStatementRecorder(): {
  record(statement: Statement): void
  /** Statements that ended since this was asked last. */
  takeCount(): number
  /** Milliseconds of the slowest that ended since this was asked last. */
  takeSlowest(): number
  slowest(): StatementFigures[]
} {
  const records = new Map<string, { count: number; total: number; slowest: number }>()
  let count = 0
  let slowestNow = 0
  return {
    record: ({ sql, duration }) => {
      count += 1
      slowestNow = Math.max(slowestNow, duration)
      const text = sql.slice(0, longestText)
      const record = records.get(text) ?? { count: 0, total: 0, slowest: 0 }
      // Lists of ids make many texts: those that came first are enough to see what is slow.
      if (records.size < mostTexts) records.set(text, record)
      record.count += 1
      record.total += duration
      record.slowest = Math.max(record.slowest, duration)
    },
    takeCount: () => {
      const taken = count
      count = 0
      return taken
    },
    takeSlowest: () => {
      const taken = slowestNow
      slowestNow = 0
      return taken
    },
    slowest: () =>
      [...records]
        .map(([sql, { count: times, total, slowest }]) => ({
          sql,
          count: times,
          mean: total / times,
          slowest,
        }))
        .toSorted((a, b) => b.slowest - a.slowest)
        .slice(0, shown),
  }
}
