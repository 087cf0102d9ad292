import { findTokenHolder, touchApiToken } from '@precentor/db'
import type { TokenScope } from '@precentor/schemas'
import type { Context } from '../context.ts'
import type { Auth } from './create-auth.ts'
import { hashSecret } from './secret.ts'

/** Who is asking, and how they proved it. */
export type Caller = {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly via: 'session' | 'token'
  /** `read` tokens may call queries only. */
  readonly scope: TokenScope
}

export const tokenPrefix = 'pct_'

/** Finds out who is asking: by `Authorization: Bearer pct_...`, else by the session's cookie. */
export async function authenticate(
  ctx: Context,
  auth: Auth,
  headers: Headers,
): Promise<Caller | null> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return byToken(ctx, bearer)
  const session = await auth.api.getSession({ headers })
  if (session === null) return null
  const { id, name, email } = session.user
  return { userId: id, name, email, via: 'session', scope: 'write' }
}

async function byToken(ctx: Context, secret: string): Promise<Caller | null> {
  if (!secret.startsWith(tokenPrefix)) return null
  const now = ctx.now()
  const holder = await findTokenHolder(ctx.db, hashSecret(secret), now)
  if (holder === null) return null
  const isStale = holder.lastUsedAt === null || now.getTime() - holder.lastUsedAt.getTime() > 60_000
  if (isStale) await touchApiToken(ctx.db, holder.tokenId, now)
  const { id, name, email } = holder.user
  return { userId: id, name, email, via: 'token', scope: holder.scope }
}
