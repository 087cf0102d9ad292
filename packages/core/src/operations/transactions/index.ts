export { endTransaction } from './end-transaction.ts'
export { listTransactions } from './list-transactions.ts'
export type { TransactionDto } from './lock-tree.ts'
