import { inTransaction, insertAudit, revokeApiToken as markRevoked } from '@precentor/db'
import type { UserContext } from '../context.ts'
import { notFound } from '../errors.ts'

/** Ends a token of one's own at once. */
export async function revokeApiToken(
  ctx: UserContext,
  input: { readonly tokenId: string },
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const isRevoked = await markRevoked(ctx.db, ctx.userId, input.tokenId, ctx.now())
    if (!isRevoked) throw notFound('Token')
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'token.revoke',
      objectType: 'token',
      objectId: input.tokenId,
    })
  })
}
