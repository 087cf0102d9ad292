import type { OpenTransactionRow } from '@precentor/db'

/** One open transaction. Durations in seconds. */
export type TransactionDto = {
  readonly pid: number
  /** Names this very transaction of the connection. */
  readonly begin: string
  readonly applicationName: string
  readonly isOurs: boolean
  readonly state: string
  readonly openFor: number
  readonly inStateFor: number
  /** Null for another program's. */
  readonly sql: string | null
  readonly waitsFor: string | null
  /** Whom it waits for, also those that are not listed. */
  readonly blockedBy: readonly number[]
  readonly locks: number
  /** The process below which it hangs in the tree; null on top. */
  readonly below: number | null
}

/**
 * Hangs each that waits below the one that it waits for: the nearest, where it waits in a
 * queue. Whoever waits in a circle, as in a deadlock that is about to be found, stands on top.
 */
export function toLockTree(rows: readonly OpenTransactionRow[]): readonly TransactionDto[] {
  const byPid = new Map(rows.map((row) => [row.pid, row]))
  const nearest = new Map(rows.map((row) => [row.pid, nearestBlocker(row, byPid)]))
  return rows.map((row) => ({
    ...row,
    below: isInCircle(row.pid, nearest) ? null : (nearest.get(row.pid) ?? null),
  }))
}

function nearestBlocker(
  { blockedBy }: OpenTransactionRow,
  byPid: ReadonlyMap<number, OpenTransactionRow>,
): number | null {
  const known = blockedBy.flatMap((pid) => byPid.get(pid) ?? [])
  // Most blocked itself: it stands directly before this one in the queue.
  const [nearest] = known.toSorted((a, b) => b.blockedBy.length - a.blockedBy.length)
  return nearest?.pid ?? null
}

function isInCircle(pid: number, parents: ReadonlyMap<number, number | null>): boolean {
  const seen = new Set<number>()
  let at = parents.get(pid) ?? null
  while (at !== null && !seen.has(at)) {
    if (at === pid) return true
    seen.add(at)
    at = parents.get(at) ?? null
  }
  return false
}
