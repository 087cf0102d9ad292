import { deleteSession, inTransaction, insertAudit } from '@precentor/db'
import type { RevokeSessionInput } from '@precentor/schemas'
import type { UserContext } from '../context.ts'
import { notFound } from '../errors.ts'

/** Signs one of one's own sessions out. A browser may believe in it for a minute longer. */
export async function revokeSession(ctx: UserContext, input: RevokeSessionInput): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const isEnded = await deleteSession(ctx.db, ctx.userId, input.sessionId)
    if (!isEnded) throw notFound('Session')
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'session.revoke',
      objectType: 'session',
      objectId: input.sessionId,
    })
  })
}
