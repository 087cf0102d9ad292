import { inTransaction, insertAudit, revokeInvitation as revoke } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'

/** Makes an invitation's link worthless. */
export async function revokeInvitation(
  ctx: ChurchContext,
  input: { readonly invitationId: string },
): Promise<void> {
  requireRole(ctx, 'admin')
  await inTransaction(ctx, async (ctx) => {
    const isRevoked = await revoke(ctx.db, ctx.scope, input.invitationId, ctx.now())
    if (!isRevoked) throw notFound('Invitation')
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'member.uninvite',
      objectType: 'invitation',
      objectId: input.invitationId,
    })
  })
}
