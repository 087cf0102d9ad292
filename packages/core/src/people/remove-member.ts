import { deleteMember, findMember, inTransaction, insertAudit, lockOwners } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { forbidden, notFound } from '../errors.ts'
import { hasRole, requireRole } from '../rights.ts'
import { refuseLastOwner } from './change-role.ts'

/** Takes a member out of the church; their login and other churches stay. Anybody may leave. */
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
    if (!isSelf && hasRole(member.role, 'admin') && !hasRole(ctx.scope.role, 'owner')) {
      throw forbidden('Only an owner can remove owners and admins.')
    }
    refuseLastOwner(owners, member.id)
    await deleteMember(ctx.db, ctx.scope, member.id)
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'member.remove',
      objectType: 'member',
      objectId: member.id,
      details: { name: member.name, role: member.role },
    })
  })
}
