import { deleteOtherSessions, inTransaction, insertAudit } from '@precentor/db'
import type { UserContext } from '../context.ts'

/** Signs every session out but one's own; gives how many. */
export async function revokeOtherSessions(ctx: UserContext, ownId: string): Promise<number> {
  return inTransaction(ctx, async (ctx) => {
    const ended = await deleteOtherSessions(ctx.db, ctx.userId, ownId)
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'session.revoke_others',
      objectType: 'session',
      details: { ended },
    })
    return ended
  })
}
