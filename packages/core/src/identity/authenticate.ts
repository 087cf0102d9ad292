import { findTokenHolder, hasUsers, touchApiToken } from '@precentor/db'
import type { Context } from '../context.ts'
import type { Caller } from './caller.ts'
import type { Auth } from './create-auth.ts'
import { hashSecret } from './secret.ts'
import type { SessionMemo } from './session-memo.ts'

export const tokenPrefix = 'pct_'

/** Hands cookies on to the browser, as `Set-Cookie` has them. */
export type KeepCookies = (cookies: readonly string[]) => void

/**
 * Finds out who is asking: by `Authorization: Bearer pct_...`, else by the session's
 * cookie. A session that is used lives on, which needs a way to keep its cookies;
 * where there is none (a page that is being drawn) it stays as it is. With a memo, whom
 * it still knows is not looked up again.
 */
export async function authenticate(
  ctx: Context,
  auth: Auth,
  headers: Headers,
  { memo, keepCookies }: { readonly memo?: SessionMemo; readonly keepCookies?: KeepCookies } = {},
): Promise<Caller | null> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return byToken(ctx, bearer)
  const cookies = headers.get('cookie')
  if (cookies === null) return null
  const known = memo?.find(cookies, ctx.now())
  if (known) return known
  const found = await bySession(ctx, auth, headers, keepCookies)
  if (found.caller !== null && !found.isRenewed) memo?.keep(cookies, found.caller, ctx.now())
  return found.caller
}

async function bySession(
  ctx: Context,
  auth: Auth,
  headers: Headers,
  keepCookies: KeepCookies | undefined,
): Promise<{ readonly caller: Caller | null; readonly isRenewed: boolean }> {
  const found = await readSession(ctx, auth, headers, keepCookies === undefined)
  const renewed = found.headers.getSetCookie()
  keepCookies?.(renewed)
  if (found.response === null) return { caller: null, isRenewed: false }
  const { user, session } = found.response
  const { id: userId, name, email } = user
  const caller = {
    userId,
    name,
    email,
    via: 'session',
    sessionId: session.id,
    scope: 'write',
  } as const
  return { caller, isRenewed: renewed.length > 0 }
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
