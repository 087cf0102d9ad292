import {
  archiveServiceType,
  createServiceType,
  listServiceTypes,
  restoreServiceType,
  updateServiceType,
} from '@precentor/core'
import {
  churchInput,
  createServiceTypeInput,
  serviceTypeInput,
  updateServiceTypeInput,
} from '@precentor/schemas'
import { churchProcedure, leaderProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

export const serviceTypeRouter = router({
  list: churchProcedure.input(churchInput).query(({ ctx }) => listServiceTypes(ctx.context)),
  create: leaderProcedure
    .input(createServiceTypeInput)
    .mutation(({ ctx, input }) => createServiceType(ctx.context, input)),
  update: leaderProcedure
    .input(updateServiceTypeInput)
    .mutation(({ ctx, input }) => updateServiceType(ctx.context, input)),
  archive: leaderProcedure
    .input(serviceTypeInput)
    .mutation(({ ctx, input }) => archiveServiceType(ctx.context, input)),
  restore: leaderProcedure
    .input(serviceTypeInput)
    .mutation(({ ctx, input }) => restoreServiceType(ctx.context, input)),
})
