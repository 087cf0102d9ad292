import { findUser } from '@precentor/db'
import type { UserId } from '@precentor/schemas'
import type { UserContext } from '../context.ts'
import { notFound } from '../errors.ts'

export type AccountDto = {
  readonly userId: UserId
  readonly name: string
  readonly email: string
}

/** One's own account as it is now; a session may remember an older name for a minute. */
export async function getAccount(ctx: UserContext): Promise<AccountDto> {
  const user = await findUser(ctx.db, ctx.userId)
  if (user === null) throw notFound('Account')
  return { userId: user.id as UserId, name: user.name, email: user.email }
}
