import { findMember, inTransaction, insertAudit, lockOwners, updateMemberRole } from '@precentor/db'
import type { ChangeRoleInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, forbidden, notFound } from '../errors.ts'
import { hasRole, requireRole } from '../rights.ts'

/**
 * Gives a member another role. Owners and admins are made and unmade by owners
 * only, and a church keeps at least one owner.
 */
export async function changeRole(ctx: ChurchContext, input: ChangeRoleInput): Promise<void> {
  requireRole(ctx, 'admin')
  await inTransaction(ctx, async (ctx) => {
    const owners = await lockOwners(ctx.db, ctx.scope)
    const member = await findMember(ctx.db, ctx.scope, input.memberId)
    if (member === null) throw notFound('Member')
    const touchesAdmins = hasRole(member.role, 'admin') || hasRole(input.role, 'admin')
    if (touchesAdmins && !hasRole(ctx.scope.role, 'owner')) {
      throw forbidden('Only an owner can make or unmake owners and admins.')
    }
    if (input.role !== 'owner') refuseLastOwner(owners, member.id)
    await updateMemberRole(ctx.db, ctx.scope, member.id, input.role)
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'member.change_role',
      objectType: 'member',
      objectId: member.id,
      details: { from: member.role, to: input.role },
    })
  })
}

/** Throws when nobody would be left who owns the church. */
export function refuseLastOwner(owners: readonly string[], memberId: string): void {
  if (owners.length === 1 && owners[0] === memberId) {
    throw new DomainError(
      'conflict',
      'member.last_owner',
      'A church needs an owner. Make somebody else an owner first.',
    )
  }
}
