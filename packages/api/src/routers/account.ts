import {
  changeEmail,
  changePassword,
  createApiToken,
  getAccount,
  listOwnApiTokens,
  listOwnSessions,
  renameAccount,
  revokeApiToken,
  revokeOtherSessions,
  revokeSession,
} from '@precentor/core'
import {
  changeEmailInput,
  changePasswordInput,
  createApiTokenInput,
  renameAccountInput,
  revokeApiTokenInput,
  revokeSessionInput,
} from '@precentor/schemas'
import { publicProcedure, userProcedure } from '../procedures/ladder.ts'
import { sessionProcedure } from '../procedures/session.ts'
import { router } from '../trpc.ts'

/** The person who asks, whatever the church. */
export const accountRouter = router({
  /** Who is signed in; null for a visitor. */
  me: publicProcedure.query(async ({ ctx }) => {
    const caller = await ctx.caller()
    return caller && { userId: caller.userId, name: caller.name, email: caller.email }
  }),
  /** The account as it is stored now. */
  get: userProcedure.query(({ ctx }) => getAccount(ctx.context)),
  rename: userProcedure
    .input(renameAccountInput)
    .mutation(({ ctx, input }) => renameAccount(ctx.context, input)),
  changeEmail: sessionProcedure
    .input(changeEmailInput)
    .mutation(({ ctx, input }) => changeEmail(ctx.context, input, ctx.services.limiter)),
  changePassword: sessionProcedure.input(changePasswordInput).mutation(({ ctx, input }) => {
    const { sessionId } = ctx
    return changePassword(ctx.context, input, { limiter: ctx.services.limiter, sessionId })
  }),
  listSessions: userProcedure.query(({ ctx }) => listOwnSessions(ctx.context, ctx.who.sessionId)),
  revokeSession: sessionProcedure
    .input(revokeSessionInput)
    .mutation(({ ctx, input }) => revokeSession(ctx.context, input)),
  revokeOtherSessions: sessionProcedure.mutation(({ ctx }) =>
    revokeOtherSessions(ctx.context, ctx.sessionId),
  ),
  listTokens: userProcedure.query(({ ctx }) => listOwnApiTokens(ctx.context)),
  createToken: sessionProcedure
    .input(createApiTokenInput)
    .mutation(({ ctx, input }) => createApiToken(ctx.context, input)),
  revokeToken: userProcedure
    .input(revokeApiTokenInput)
    .mutation(({ ctx, input }) => revokeApiToken(ctx.context, input)),
})
