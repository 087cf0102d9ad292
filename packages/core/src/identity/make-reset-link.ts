import { randomBytes } from 'node:crypto'
import { findUserByEmail, insertAudit } from '@precentor/db'
import type { Context } from '../context.ts'
import type { Auth } from './create-auth.ts'
import { resetLifetime, resetLink } from './reset-link.ts'

/**
 * Makes a link that opens an account, for whoever runs the server and is asked for
 * it by hand; null when there is no such account.
 */
export async function makeResetLink(
  ctx: Context,
  auth: Auth,
  to: { readonly email: string; readonly publicUrl: string },
): Promise<string | null> {
  const user = await findUserByEmail(ctx.db, to.email.trim().toLowerCase())
  if (user === null) return null
  const token = randomBytes(32).toString('base64url')
  const { internalAdapter } = await auth.$context
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: user.id,
    // Better-auth compares with the machine's clock.
    expiresAt: new Date(Date.now() + resetLifetime * 1000),
  })
  await insertAudit(ctx.db, {
    userId: user.id,
    action: 'account.reset_link',
    objectType: 'account',
    objectId: user.id,
  })
  return resetLink(to.publicUrl, token)
}
