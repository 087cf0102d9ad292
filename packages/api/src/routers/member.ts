import { changeRole, listMembers, removeMember } from '@precentor/core'
import { changeRoleInput, churchInput, memberInput } from '@precentor/schemas'
import { adminProcedure, churchProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

export const memberRouter = router({
  list: churchProcedure.input(churchInput).query(({ ctx }) => listMembers(ctx.context)),
  changeRole: adminProcedure
    .input(changeRoleInput)
    .mutation(({ ctx, input }) => changeRole(ctx.context, input)),
  /** Admins remove others; anybody can leave. */
  remove: churchProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => removeMember(ctx.context, input)),
})
