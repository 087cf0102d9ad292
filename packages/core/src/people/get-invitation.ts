import { findInvitationByHash, type InvitationRow } from '@precentor/db'
import type { Context } from '../context.ts'
import { DomainError } from '../errors.ts'
import { hashSecret } from '../identity/index.ts'
import { toInvitation, type InvitationDto } from './invitation-dto.ts'

/** What an invitation offers, for whoever holds its link. */
export async function getInvitation(
  ctx: Context,
  input: { readonly secret: string },
): Promise<InvitationDto> {
  return toInvitation(await findOpenInvitation(ctx, input.secret))
}

/** Finds an invitation that can still be accepted, else says why not. */
export async function findOpenInvitation(ctx: Context, secret: string): Promise<InvitationRow> {
  const row = await findInvitationByHash(ctx.db, hashSecret(secret))
  if (row === null) throw refusal('invitation.not_found', 'We do not know this invitation link.')
  if (row.acceptedAt !== null) {
    throw refusal('invitation.taken', 'This invitation was accepted before. Ask for a new link.')
  }
  if (row.revokedAt !== null || row.expiresAt <= ctx.now()) {
    throw refusal('invitation.expired', 'This invitation is no longer good. Ask for a new link.')
  }
  return row
}

function refusal(code: string, message: string): DomainError {
  return new DomainError('not_found', code, message)
}
