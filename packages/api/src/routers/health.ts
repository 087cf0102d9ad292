import { judgeHealth } from '@precentor/core'
import { operatorProcedure } from '../procedures/operator.ts'
import { router } from '../trpc.ts'

export const healthRouter = router({
  /** Everything that was looked at, each with a sentence and what to do. */
  report: operatorProcedure.query(async ({ ctx }) =>
    judgeHealth(await ctx.services.telemetry.health()),
  ),
})
