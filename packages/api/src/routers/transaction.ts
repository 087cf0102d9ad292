import { endTransaction, listTransactions } from '@precentor/core'
import { endTransactionInput } from '@precentor/schemas'
import { operatorProcedure } from '../procedures/operator.ts'
import { router } from '../trpc.ts'

export const transactionRouter = router({
  /** Open transactions of the database, and who waits for whom. */
  list: operatorProcedure.query(({ ctx }) => listTransactions(ctx.context)),
  /** Ends one of this product: its statement first, then its connection. */
  end: operatorProcedure
    .input(endTransactionInput)
    .mutation(({ ctx, input }) => endTransaction(ctx.context, input)),
})
