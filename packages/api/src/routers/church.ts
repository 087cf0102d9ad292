import {
  createChurch,
  getChurchBySlug,
  listChurches,
  mayCreateChurch,
  updateChurch,
} from '@precentor/core'
import { churchBySlugInput, createChurchInput, updateChurchInput } from '@precentor/schemas'
import { adminProcedure, userProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

export const churchRouter = router({
  list: userProcedure.query(({ ctx }) => listChurches(ctx.context)),
  bySlug: userProcedure
    .input(churchBySlugInput)
    .query(({ ctx, input }) => getChurchBySlug(ctx.context, input)),
  mayCreate: userProcedure.query(({ ctx }) => mayCreateChurch(ctx.context)),
  create: userProcedure
    .input(createChurchInput)
    .mutation(({ ctx, input }) => createChurch(ctx.context, input)),
  update: adminProcedure
    .input(updateChurchInput)
    .mutation(({ ctx, input }) => updateChurch(ctx.context, input)),
})
