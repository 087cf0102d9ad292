import { RefusedError } from '../gate/refused-error.ts'
import { CommitRefusedError } from '../pool/guarded-client.ts'

export type DatabaseFault =
  | 'conflict'
  | 'reference'
  | 'invalid'
  | 'serialization'
  | 'locked'
  | 'slow'
  /** The connection broke: whether a commit that was under way happened is not known. */
  | 'lost'
  | 'unavailable'
  | 'busy'
  | 'full'
  | 'unknown'

export type ClassifiedError = {
  readonly fault: DatabaseFault
  /** PostgreSQL's five-character code, where there is one. */
  readonly sqlState: string | null
  /** The constraint that was violated, by its name in the database. */
  readonly constraint: string | null
  /** How often the whole transaction may be tried again. */
  readonly retries: 0 | 1 | 3
}

/**
 * Says what went wrong in the database. Prisma gives some failures a code of its
 * own, and others, above all those at COMMIT, arrive as a bare adapter error; so
 * the SQLSTATE decides wherever it can be found.
 */
export function classifyError(error: unknown): ClassifiedError {
  const sqlState = findSqlState(error)
  const fault = sqlState === null ? faultOfCode(error) : faultOfSqlState(sqlState)
  return { fault, sqlState, constraint: findConstraint(error), retries: retriesOf(fault) }
}

// Where `deadlock_timeout` is longer than ours for locks (PostgreSQL's default is),
// a deadlock shows as a lock time-out, so that one is worth a second try.
function retriesOf(fault: DatabaseFault): 0 | 1 | 3 {
  if (fault === 'serialization') return 3
  return fault === 'locked' ? 1 : 0
}

/** Tells whether an error came from the database at all. */
export function isDatabaseError(error: unknown): boolean {
  return classifyError(error).fault !== 'unknown' || /^P\d{4}$/.test(read(error, 'code'))
}

const byClass: Record<string, DatabaseFault> = {
  '08': 'lost',
  '22': 'invalid',
  '23': 'invalid',
  '53': 'unavailable',
  '57': 'unavailable',
}

const bySqlState: Record<string, DatabaseFault> = {
  '23503': 'reference',
  '23505': 'conflict',
  '25P03': 'lost',
  '25P04': 'slow',
  '40001': 'serialization',
  '40P01': 'serialization',
  '53100': 'full',
  '55P03': 'locked',
  '57014': 'slow',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P03': 'lost',
}

function faultOfSqlState(sqlState: string): DatabaseFault {
  return bySqlState[sqlState] ?? byClass[sqlState.slice(0, 2)] ?? 'unknown'
}

const byPrismaCode: Record<string, DatabaseFault> = {
  P1001: 'unavailable',
  P1002: 'unavailable',
  P1008: 'unavailable',
  P1017: 'lost',
  P2002: 'conflict',
  P2003: 'reference',
  P2011: 'invalid',
  P2020: 'invalid',
  P2024: 'busy',
  P2028: 'busy',
  P2034: 'serialization',
  P2037: 'unavailable',
  P2039: 'locked',
}

const lostMessages = /connection terminated|not queryable|econnreset|epipe|server has closed/i
const unavailableMessages = /econnrefused|enotfound|can't reach/i

function faultOfCode(error: unknown): DatabaseFault {
  if (error instanceof CommitRefusedError) return 'serialization'
  if (error instanceof RefusedError) return error.fault
  const message = error instanceof Error ? error.message : ''
  // The same code as for a pool that is empty.
  if (/expired transaction/i.test(message)) return 'slow'
  const known = byPrismaCode[read(error, 'code')]
  if (known !== undefined) return known
  if (/timeout exceeded when trying to connect/i.test(message)) return 'busy'
  if (message === 'Query read timeout') return 'slow'
  if (lostMessages.test(message)) return 'lost'
  return unavailableMessages.test(message) ? 'unavailable' : 'unknown'
}

function findSqlState(error: unknown): string | null {
  for (const at of causesOf(error)) {
    const code = read(at, 'originalCode') || read(at, 'code')
    if (/^[0-9A-Z]{5}$/.test(code) && !/^P[123]\d{3}$/.test(code)) return code
  }
  return null
}

function findConstraint(error: unknown): string | null {
  for (const at of causesOf(error)) {
    const { constraint } = at as { constraint?: unknown }
    const name = typeof constraint === 'string' ? constraint : read(constraint, 'index')
    if (name !== '') return name
  }
  return null
}

/** An error and what it was made of, down to the driver's own. */
function* causesOf(error: unknown): Generator<object> {
  let at: unknown = error
  for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth += 1) {
    yield at
    const { meta, cause } = at as { meta?: { driverAdapterError?: unknown }; cause?: unknown }
    at = meta?.driverAdapterError ?? cause
  }
}

function read(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null) return ''
  const found = (value as Record<string, unknown>)[key]
  return typeof found === 'string' ? found : ''
}
