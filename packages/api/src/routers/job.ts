import { dismissFailedJob, listJobs, runJob } from '@precentor/core'
import { dismissFailedJobInput, runJobInput } from '@precentor/schemas'
import { operatorProcedure } from '../procedures/operator.ts'
import { router } from '../trpc.ts'

export const jobRouter = router({
  /** What is done again and again, and what of it failed. */
  list: operatorProcedure.query(({ ctx }) => listJobs(ctx.context)),
  /** Has a job done now. */
  run: operatorProcedure
    .input(runJobInput)
    .mutation(({ ctx, input }) => runJob(ctx.context, ctx.services.runJobNow, input)),
  /** Takes a failed job off the list. */
  dismiss: operatorProcedure
    .input(dismissFailedJobInput)
    .mutation(({ ctx, input }) => dismissFailedJob(ctx.context, input)),
})
