import { findMember, inTransaction, lockOwners, updateMemberRole } from '@precentor/db'
import type { ChangeRoleInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, forbidden, notFound } from '../errors.ts'
import { hasRole, requireRole } from '../rights.ts'
import { refuseLastOwner } from './refuse-last-owner.ts'
import { toMember, type MemberDto } from './member-dto.ts'
import { noteMemberChange } from './note-member-change.ts'

/**
 * Gives a member another role. Owners and admins are made and unmade by owners
 * only, and a church keeps at least one owner. Throws `member.changed`, with the
 * member as they are now, when somebody was faster.
 */
export async function changeRole(ctx: ChurchContext, input: ChangeRoleInput): Promise<MemberDto> {
  requireRole(ctx, 'admin')
  return inTransaction(ctx, async (ctx) => {
    const owners = await lockOwners(ctx.db, ctx.scope)
    const member = await findMember(ctx.db, ctx.scope, input.memberId)
    if (member === null) throw notFound('Member')
    const touchesAdmins = hasRole(member.role, 'admin') || hasRole(input.role, 'admin')
    if (touchesAdmins && !owners.includes(ctx.scope.memberId)) {
      throw forbidden('Only an owner can make or unmake owners and admins.')
    }
    if (input.role !== 'owner') refuseLastOwner(owners, member.id)
    const { id, version } = member
    const isOurs =
      version === input.version &&
      (await updateMemberRole(ctx.db, ctx.scope, id, version, input.role))
    if (!isOurs) throw changed(toMember(member, ctx))
    await noteMemberChange(ctx, 'member.change_role', id, { from: member.role, to: input.role })
    return toMember({ ...member, role: input.role, version: version + 1 }, ctx)
  })
}

function changed(current: MemberDto): DomainError {
  return new DomainError(
    'conflict',
    'member.changed',
    `Somebody else has just changed ${current.name}.`,
    { current },
  )
}
