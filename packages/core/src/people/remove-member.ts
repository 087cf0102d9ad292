import { findMember, inTransaction, lockOwners, updateMemberRemoval } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { forbidden, notFound } from '../errors.ts'
import { hasRole, requireRole } from '../rights.ts'
import { noteMemberChange } from './note-member-change.ts'
import { refuseLastOwner } from './refuse-last-owner.ts'

/**
 * Takes a member out of the church; their login and other churches stay, and so
 * does their profile, for `restoreMember`. Anybody may leave.
 */
export async function removeMember(
  ctx: ChurchContext,
  input: { readonly memberId: string },
): Promise<void> {
  if (input.memberId !== ctx.scope.memberId) requireRole(ctx, 'admin')
  await inTransaction(ctx, async (ctx) => {
    const owners = await lockOwners(ctx.db, ctx.scope)
    const member = await findMember(ctx.db, ctx.scope, input.memberId)
    if (member === null) throw notFound('Member')
    const isSelf = member.id === ctx.scope.memberId
    const isOwner = owners.includes(ctx.scope.memberId)
    if (!isSelf && hasRole(member.role, 'admin') && !isOwner) {
      throw forbidden('Only an owner can remove owners and admins.')
    }
    refuseLastOwner(owners, member.id)
    await updateMemberRemoval(ctx.db, ctx.scope, member.id, ctx.now())
    const { name, role } = member
    await noteMemberChange(ctx, isSelf ? 'member.leave' : 'member.remove', member.id, {
      name,
      role,
    })
  })
}
