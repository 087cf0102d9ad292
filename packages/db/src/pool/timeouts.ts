/**
 * The time-out ladder, in milliseconds: each step gives up before the one that
 * waits for it, so that the innermost reason is the one that is reported.
 * PostgreSQL keeps lock, statement and idle itself; the others are ours.
 */
export const timeouts = {
  lock: 800,
  acquire: 1_000,
  maxWait: 1_500,
  statement: 2_000,
  query: 2_500,
  transaction: 3_000,
  /** PostgreSQL's own, from 17 on: for a process that stands still with a transaction open. */
  serverTransaction: 4_000,
  idleInTransaction: 5_000,
  request: 8_000,
} as const
