import { inTransaction, insertAudit, restoreInvitation as restore } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'

/** Makes the link of a revoked invitation good again, until it runs out as it would have. */
export async function restoreInvitation(
  ctx: ChurchContext,
  input: { readonly invitationId: string },
): Promise<void> {
  requireRole(ctx, 'admin')
  await inTransaction(ctx, async (ctx) => {
    const isRestored = await restore(ctx.db, ctx.scope, input.invitationId, ctx.now())
    if (!isRestored) throw notFound('Invitation')
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'member.reinvite',
      objectType: 'invitation',
      objectId: input.invitationId,
    })
  })
}
