import { inTransaction, insertAudit, insertInvitation } from '@precentor/db'
import type { InviteMemberInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { forbidden } from '../errors.ts'
import { makeSecret } from '../identity/index.ts'
import { sendMail } from '../operations/index.ts'
import { hasRole, requireRole } from '../rights.ts'
import { toInvitation, type InvitationDto } from './invitation-dto.ts'

const lifetime = 14 * 86_400_000

/**
 * Makes an invitation link, good for one person and two weeks, and mails it where
 * an address is given. The link's secret is in the answer and nowhere else.
 */
export async function inviteMember(
  ctx: ChurchContext,
  input: InviteMemberInput,
  publicUrl: string,
): Promise<InvitationDto & { readonly link: string }> {
  requireRole(ctx, 'admin')
  if (input.role === 'admin' && !hasRole(ctx.scope.role, 'owner')) {
    throw forbidden('Only an owner can invite admins.')
  }
  const { secret, hash } = makeSecret()
  const link = `${publicUrl}/invitation/${secret}`
  return inTransaction(ctx, async (ctx) => {
    const row = await insertInvitation(ctx.db, ctx.scope, {
      hash,
      role: input.role,
      email: input.email ?? null,
      expiresAt: new Date(ctx.now().getTime() + lifetime),
    })
    if (input.email !== undefined) {
      await sendMail(ctx, {
        recipient: input.email,
        subject: `${row.church.name} invites you to Precentor`,
        text: `Hello,\n\n${row.church.name} plans its services with Precentor and would like you to join as ${row.role}:\n\n${link}\n\nThe link is good for two weeks and for one person.\n`,
        churchId: ctx.scope.churchId,
      })
    }
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'member.invite',
      objectType: 'invitation',
      objectId: row.id,
      details: { role: input.role },
    })
    return { ...toInvitation(row), link }
  })
}
