import { listStatements } from '@precentor/core'
import { operatorProcedure } from '../procedures/operator.ts'
import { router } from '../trpc.ts'

export const statementRouter = router({
  /** What each statement costs, without its parameters. */
  list: operatorProcedure.query(({ ctx }) =>
    listStatements(ctx.context, () => ctx.services.telemetry.pool().slowest),
  ),
})
