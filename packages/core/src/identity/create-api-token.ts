import { inTransaction, insertApiToken, insertAudit } from '@precentor/db'
import type { CreateApiTokenInput } from '@precentor/schemas'
import type { UserContext } from '../context.ts'
import { toApiToken, type ApiTokenDto } from './api-token-dto.ts'
import { tokenPrefix } from './authenticate.ts'
import { makeSecret } from './secret.ts'

const day = 86_400_000

/** Makes a personal API token. Its text is in the answer and nowhere else, ever. */
export async function createApiToken(
  ctx: UserContext,
  input: CreateApiTokenInput,
): Promise<ApiTokenDto & { readonly secret: string }> {
  const { secret, hash } = makeSecret(tokenPrefix)
  const expiresAt =
    input.expiresInDays === null ? null : new Date(ctx.now().getTime() + input.expiresInDays * day)
  return inTransaction(ctx, async (ctx) => {
    const token = await insertApiToken(ctx.db, {
      userId: ctx.userId,
      name: input.name,
      scope: input.scope,
      hash,
      hint: secret.slice(0, tokenPrefix.length + 4),
      expiresAt,
    })
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'token.create',
      objectType: 'token',
      objectId: token.id,
      details: { name: input.name, scope: input.scope },
    })
    return { ...toApiToken(token, ctx.now()), secret }
  })
}
