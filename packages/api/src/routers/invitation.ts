import {
  acceptInvitation,
  getInvitation,
  inviteMember,
  listInvitations,
  restoreInvitation,
  revokeInvitation,
} from '@precentor/core'
import {
  churchInput,
  invitationBySecretInput,
  invitationInput,
  inviteMemberInput,
} from '@precentor/schemas'
import { adminProcedure, publicProcedure, userProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

export const invitationRouter = router({
  list: adminProcedure.input(churchInput).query(({ ctx }) => listInvitations(ctx.context)),
  create: adminProcedure
    .input(inviteMemberInput)
    .mutation(({ ctx, input }) => inviteMember(ctx.context, input, ctx.services.publicUrl)),
  revoke: adminProcedure
    .input(invitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.context, input)),
  /** Undoes a revocation. */
  restore: adminProcedure
    .input(invitationInput)
    .mutation(({ ctx, input }) => restoreInvitation(ctx.context, input)),
  bySecret: publicProcedure
    .meta({ access: 'public', mostPerMinute: 30 })
    .input(invitationBySecretInput)
    .query(({ ctx, input }) => getInvitation(ctx.context, input)),
  accept: userProcedure
    .input(invitationBySecretInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx.context, input)),
})
