import { findRemovedMember, inTransaction, updateMemberRemoval } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { forbidden, notFound } from '../errors.ts'
import { hasRole, requireRole } from '../rights.ts'
import { noteMemberChange } from './note-member-change.ts'

/** Takes somebody back who was removed or has left, with the role and profile they had. */
export async function restoreMember(
  ctx: ChurchContext,
  input: { readonly memberId: string },
): Promise<void> {
  requireRole(ctx, 'admin')
  await inTransaction(ctx, async (ctx) => {
    const member = await findRemovedMember(ctx.db, ctx.scope, input.memberId)
    if (member === null) throw notFound('Member')
    if (hasRole(member.role, 'admin') && !hasRole(ctx.scope.role, 'owner')) {
      throw forbidden('Only an owner can take owners and admins back.')
    }
    await updateMemberRemoval(ctx.db, ctx.scope, member.id, null)
    const { name, role } = member
    await noteMemberChange(ctx, 'member.restore', member.id, { name, role })
  })
}
