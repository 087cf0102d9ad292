import { findTokenHolder, hasUsers, touchApiToken } from '@precentor/db'
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
  /** Null for a token. */
  readonly sessionId: string | null
  /** `read` tokens may call queries only. */
  readonly scope: TokenScope
}

export const tokenPrefix = 'pct_'

/** Hands cookies on to the browser, as `Set-Cookie` has them. */
export type KeepCookies = (cookies: readonly string[]) => void

/**
 * Finds out who is asking: by `Authorization: Bearer pct_...`, else by the session's
 * cookie. A session that is used lives on, which needs a way to keep its cookies;
 * where there is none (a page that is being drawn) it stays as it is.
 */
export async function authenticate(
  ctx: Context,
  auth: Auth,
  headers: Headers,
  keepCookies?: KeepCookies,
): Promise<Caller | null> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return byToken(ctx, bearer)
  return headers.has('cookie') ? bySession(ctx, auth, headers, keepCookies) : null
}

async function bySession(
  ctx: Context,
  auth: Auth,
  headers: Headers,
  keepCookies: KeepCookies | undefined,
): Promise<Caller | null> {
  const found = await readSession(ctx, auth, headers, keepCookies === undefined)
  keepCookies?.(found.headers.getSetCookie())
  if (found.response === null) return null
  const { user, session } = found.response
  const { id, name, email } = user
  return { userId: id, name, email, via: 'session', sessionId: session.id, scope: 'write' }
}

async function readSession(ctx: Context, auth: Auth, headers: Headers, disableRefresh: boolean) {
  try {
    const query = { disableRefresh }
    return await auth.api.getSession({ headers, query, returnHeaders: true })
  } catch (error) {
    // It hides what the database said; asked once more, the database says it plainly.
    await hasUsers(ctx.db)
    throw error
  }
}

async function byToken(ctx: Context, secret: string): Promise<Caller | null> {
  if (!secret.startsWith(tokenPrefix)) return null
  const now = ctx.now()
  const holder = await findTokenHolder(ctx.db, hashSecret(secret), now)
  if (holder === null) return null
  const isStale = holder.lastUsedAt === null || now.getTime() - holder.lastUsedAt.getTime() > 60_000
  if (isStale) await touchApiToken(ctx.db, holder.tokenId, now)
  const { id, name, email } = holder.user
  return { userId: id, name, email, via: 'token', sessionId: null, scope: holder.scope }
}
