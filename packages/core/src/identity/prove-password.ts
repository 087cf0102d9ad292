import { findPasswordHash } from '@precentor/db'
import type { UserContext } from '../context.ts'
import { DomainError } from '../errors.ts'
import { limitTries, type Limiter } from './limiter.ts'
import { proofLimits } from './limits.ts'
import { verifyPassword } from './password.ts'

/**
 * Passes when the person still knows their password: an open session alone must
 * not be enough to take an account over. Throws `account.wrong_password`.
 */
export async function provePassword(
  ctx: UserContext,
  limiter: Limiter,
  password: string,
): Promise<void> {
  await limitTries(ctx, limiter, proofLimits(ctx.userId))
  const stored = await findPasswordHash(ctx.db, ctx.userId)
  if (stored !== null && (await verifyPassword(stored, password))) return
  throw new DomainError('invalid', 'account.wrong_password', 'This is not your password.')
}
