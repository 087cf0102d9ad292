export { lockByName } from './transaction/lock-by-name.ts'
export { findChurchScope, type ChurchScope } from './church-scope.ts'
export { classifyError, isDatabaseError, type DatabaseFault } from './errors/classify-error.ts'
export type { Db } from './handle.ts'
export { migrate } from './migrate/migrate.ts'
export { openDatabase, type Database } from './open-database.ts'
export type { PoolFigures, PoolOptions } from './pool/open-pool.ts'
export { timeouts } from './pool/timeouts.ts'
export { isWork, observeStatements, type Statement } from './statements/observe.ts'
export {
  afterCommit,
  inTransaction,
  type TransactionOptions,
} from './transaction/in-transaction.ts'
export * from './queries/church.ts'
export * from './queries/identity.ts'
export * from './queries/invitation.ts'
export * from './queries/member.ts'
export * from './queries/operations.ts'
