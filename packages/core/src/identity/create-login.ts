import { insertAudit, insertLogin } from '@precentor/db'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'

/**
 * Makes a login inside the transaction of its context and gives its id. Throws
 * `account.email_taken`.
 */
export async function createLogin(
  ctx: Pick<Context, 'db'>,
  login: { readonly name: string; readonly email: string; readonly passwordHash: string },
): Promise<string> {
  const userId = await insertLogin(ctx.db, login)
  if (userId === null) {
    throw new DomainError(
      'conflict',
      'account.email_taken',
      'There is an account with this e-mail already. Please sign in with it.',
    )
  }
  await insertAudit(ctx.db, {
    userId,
    action: 'account.create',
    objectType: 'account',
    objectId: userId,
  })
  return userId
}
