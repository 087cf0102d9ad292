import { isWork, type Statement } from '@precentor/core'

/** A statement that one call has sent too often. */
export type Repeated = { readonly sql: string; readonly times: number }

/** A change may be tried four times, and note two things each time. */
const mostTimes = 8

/**
 * Finds the statement that a call sends for each of its rows, when it should ask for all
 * of them at once; null where there is none.
 */
export function findRepeated(statements: readonly Statement[]): Repeated | null {
  if (statements.length <= mostTimes) return null
  const counts = new Map<string, number>()
  for (const { sql } of statements.filter(isWork)) counts.set(sql, (counts.get(sql) ?? 0) + 1)
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
  return most !== undefined && most[1] > mostTimes ? { sql: most[0], times: most[1] } : null
}

/** For tests and development: found before anybody has many rows. */
export function refuseRepeated(repeated: Repeated & { readonly procedure: string }): never {
  const { procedure, times, sql } = repeated
  throw new Error(`${procedure} has sent one statement ${times} times: ${sql}`)
}
