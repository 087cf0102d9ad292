import { listWorkers, restartWorker } from '@precentor/core'
import { restartWorkerInput } from '@precentor/schemas'
import { operatorProcedure } from '../procedures/operator.ts'
import { router } from '../trpc.ts'

export const workerRouter = router({
  /** The processes of this host that answer requests. */
  list: operatorProcedure.query(({ ctx }) => listWorkers(ctx.context, ctx.services.group)),
  /** Replaces one, without a request lost. */
  restart: operatorProcedure
    .input(restartWorkerInput)
    .mutation(({ ctx, input }) => restartWorker(ctx.context, ctx.services.group, input)),
})
