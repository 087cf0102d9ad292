import { inTransaction, lockByName } from '@precentor/db'
import type { SignUpInput } from '@precentor/schemas'
import type { Context } from '../context.ts'
import {
  createLogin,
  hashPassword,
  loginsLock,
  refuseWeakPassword,
  requireClaim,
} from '../identity/index.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { findOpenInvitation } from './get-invitation.ts'

/**
 * Makes an account: for the first visitor of an empty server, and for whoever holds
 * an open invitation, who becomes a member of that church at once. Gives the
 * account's id.
 */
export async function signUp(
  ctx: Context,
  input: SignUpInput,
  setupCode: string | null,
): Promise<string> {
  const { name, email, invitation } = input
  refuseWeakPassword(input.password)
  await requireEntry(ctx, input, setupCode)
  const passwordHash = await hashPassword(input.password)
  return inTransaction(ctx, async (ctx) => {
    // Of two first visitors at once, one is not the first: looked at again, in turn.
    await lockByName(ctx.db, loginsLock)
    await requireEntry(ctx, input, setupCode)
    const userId = await createLogin(ctx, { name, email, passwordHash })
    if (invitation !== undefined) await acceptInvitation({ ...ctx, userId }, { secret: invitation })
    return userId
  })
}

async function requireEntry(
  ctx: Context,
  { invitation, setupCode: given }: SignUpInput,
  setupCode: string | null,
): Promise<void> {
  if (invitation === undefined) await requireClaim(ctx, setupCode, given)
  else await findOpenInvitation(ctx, invitation)
}
