import { getProfile, setSongKey, updateProfile } from '@precentor/core'
import { churchInput, setSongKeyInput, updateProfileInput } from '@precentor/schemas'
import { churchProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

export const profileRouter = router({
  me: churchProcedure.input(churchInput).query(({ ctx }) => getProfile(ctx.context)),
  update: churchProcedure
    .input(updateProfileInput)
    .mutation(({ ctx, input }) => updateProfile(ctx.context, input)),
  /** "My key for this song". */
  setSongKey: churchProcedure
    .input(setSongKeyInput)
    .mutation(({ ctx, input }) => setSongKey(ctx.context, input)),
})
