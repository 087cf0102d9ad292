import {
  findUser,
  findUserByEmail,
  inTransaction,
  insertAudit,
  lockByName,
  updateUser,
} from '@precentor/db'
import type { ChangeEmailInput } from '@precentor/schemas'
import type { UserContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { sendMail } from '../operations/index.ts'
import type { Limiter } from './limiter.ts'
import { loginsLock } from './logins-lock.ts'
import { provePassword } from './prove-password.ts'

/**
 * Changes the e-mail that one signs in with, and tells the old address. Throws
 * `account.email_taken`.
 */
export async function changeEmail(
  ctx: UserContext,
  input: ChangeEmailInput,
  limiter: Limiter,
): Promise<void> {
  await provePassword(ctx, limiter, input.password)
  await inTransaction(ctx, async (ctx) => {
    await lockByName(ctx.db, loginsLock)
    const user = await findUser(ctx.db, ctx.userId)
    if (user === null) throw notFound('Account')
    if (user.email === input.email) return
    if ((await findUserByEmail(ctx.db, input.email)) !== null) {
      throw new DomainError(
        'conflict',
        'account.email_taken',
        'There is an account with this e-mail already.',
      )
    }
    await updateUser(ctx.db, ctx.userId, { email: input.email })
    await sendMail(ctx, {
      recipient: user.email,
      subject: 'Your e-mail for Precentor was changed',
      text: `Hello ${user.name},\n\nyou now sign in to Precentor with ${input.email}.\n\nIf you did not change this, ask an owner of your church for help at once.\n`,
      userId: user.id,
    })
    await insertAudit(ctx.db, {
      userId: ctx.userId,
      action: 'account.change_email',
      objectType: 'account',
      objectId: ctx.userId,
    })
  })
}
