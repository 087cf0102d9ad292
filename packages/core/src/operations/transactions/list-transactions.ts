import { listOpenTransactions } from '@precentor/db'
import type { UserContext } from '../../context.ts'
import { requireOperator } from '../require-operator.ts'
import { toLockTree, type TransactionDto } from './lock-tree.ts'

const mostListed = 200

/** The open transactions of this database, each with those that wait for it. */
export async function listTransactions(ctx: UserContext): Promise<readonly TransactionDto[]> {
  await requireOperator(ctx)
  return toLockTree(await listOpenTransactions(ctx.db, mostListed))
}
