import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlQuery, Transaction } from '@prisma/driver-adapter-utils'

/**
 * Prisma's way to pg, whose transactions are over when they end. Prisma's own keep their
 * connection after giving it back: an operation of several statements that is still under
 * way then (work that was not awaited, a transaction that took too long) sends the rest of
 * them to a connection that belongs to nobody, or to somebody else's transaction.
 */
export class SealingAdapter extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolation) => seal(await start(isolation))
    return adapter
  }
}

function seal(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  let isOver = false
  const requireOpen = () => {
    if (isOver) throw new Error('A transaction was used after its end.')
  }
  transaction.queryRaw = async (query: SqlQuery) => {
    requireOpen()
    return queryRaw(query)
  }
  transaction.executeRaw = async (query: SqlQuery) => {
    requireOpen()
    // From here on the connection runs every statement for itself.
    isOver = query.sql === 'COMMIT' || query.sql === 'ROLLBACK'
    return executeRaw(query)
  }
  return transaction
}
