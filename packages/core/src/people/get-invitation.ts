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
  return requireOpen(await findInvitationByHash(ctx.db, hashSecret(secret)), ctx.now())
}

/**
 * Passes an invitation that can still be accepted; throws `invitation.not_found`,
 * `invitation.taken`, `invitation.revoked` or `invitation.expired`.
 */
export function requireOpen(row: InvitationRow | null, now: Date): InvitationRow {
  if (row === null) throw refusal('not_found', 'We do not know this invitation link.')
  if (row.acceptedAt !== null) throw refusal('taken', 'This invitation was accepted before.')
  if (row.revokedAt !== null) throw refusal('revoked', 'This invitation was taken back.')
  if (row.expiresAt <= now) throw refusal('expired', 'This invitation has run out.')
  return row
}

function refusal(reason: string, sentence: string): DomainError {
  const message = `${sentence} Ask your church for a new link.`
  return new DomainError('not_found', `invitation.${reason}`, message)
}
