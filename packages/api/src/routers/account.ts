import { createApiToken, listOwnApiTokens, revokeApiToken } from '@precentor/core'
import { createApiTokenInput, revokeApiTokenInput } from '@precentor/schemas'
import { publicProcedure, userProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

/** The person who asks, whatever the church. */
export const accountRouter = router({
  /** Who is signed in; null for a visitor. */
  me: publicProcedure.query(async ({ ctx }) => {
    const caller = await ctx.caller()
    return caller && { userId: caller.userId, name: caller.name, email: caller.email }
  }),
  listTokens: userProcedure.query(({ ctx }) => listOwnApiTokens(ctx.context)),
  createToken: userProcedure
    .input(createApiTokenInput)
    .mutation(({ ctx, input }) => createApiToken(ctx.context, input)),
  revokeToken: userProcedure
    .input(revokeApiTokenInput)
    .mutation(({ ctx, input }) => revokeApiToken(ctx.context, input)),
})
