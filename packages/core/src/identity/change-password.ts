import { deleteOtherSessions, inTransaction, insertAudit, updatePasswordHash } from '@precentor/db'
import type { ChangePasswordInput } from '@precentor/schemas'
import type { UserContext } from '../context.ts'
import type { Limiter } from './limiter.ts'
import { hashPassword } from './password.ts'
import { provePassword } from './prove-password.ts'
import { refuseWeakPassword } from './refuse-weak-password.ts'

/** Changes one's own password and signs every other place out. */
export async function changePassword(
  ctx: UserContext,
  input: ChangePasswordInput,
  own: { readonly limiter: Limiter; readonly sessionId: string },
): Promise<void> {
  refuseWeakPassword(input.newPassword)
  await provePassword(ctx, own.limiter, input.password)
  const hash = await hashPassword(input.newPassword)
  await inTransaction(ctx, async (ctx) => {
    await updatePasswordHash(ctx.db, ctx.userId, hash)
    const ended = await deleteOtherSessions(ctx.db, ctx.userId, own.sessionId)
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'account.change_password',
      objectType: 'account',
      objectId: ctx.userId,
      details: { endedSessions: ended },
    })
  })
}
