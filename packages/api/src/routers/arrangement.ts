import {
  createArrangement,
  getArrangement,
  removeArrangement,
  restoreArrangement,
  updateArrangement,
} from '@precentor/core'
import {
  arrangementInput,
  createArrangementInput,
  updateArrangementInput,
} from '@precentor/schemas'
import { churchProcedure, leaderProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

export const arrangementRouter = router({
  byId: churchProcedure
    .input(arrangementInput)
    .query(({ ctx, input }) => getArrangement(ctx.context, input)),
  create: leaderProcedure
    .input(createArrangementInput)
    .mutation(({ ctx, input }) => createArrangement(ctx.context, input)),
  update: leaderProcedure
    .input(updateArrangementInput)
    .mutation(({ ctx, input }) => updateArrangement(ctx.context, input)),
  remove: leaderProcedure
    .input(arrangementInput)
    .mutation(({ ctx, input }) => removeArrangement(ctx.context, input)),
  restore: leaderProcedure
    .input(arrangementInput)
    .mutation(({ ctx, input }) => restoreArrangement(ctx.context, input)),
})
