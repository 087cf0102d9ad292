import { changeRole, listMembers, removeMember, restoreMember } from '@precentor/core'
import { changeRoleInput, listMembersInput, memberInput } from '@precentor/schemas'
import { adminProcedure, churchProcedure } from '../procedures/ladder.ts'
import { router } from '../trpc.ts'

export const memberRouter = router({
  list: churchProcedure
    .input(listMembersInput)
    .query(({ ctx, input }) => listMembers(ctx.context, input)),
  changeRole: adminProcedure
    .input(changeRoleInput)
    .mutation(({ ctx, input }) => changeRole(ctx.context, input)),
  /** Admins remove others; anybody can leave. */
  remove: churchProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => removeMember(ctx.context, input)),
  /** Undoes a removal. */
  restore: adminProcedure
    .input(memberInput)
    .mutation(({ ctx, input }) => restoreMember(ctx.context, input)),
})
