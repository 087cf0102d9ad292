import { timingSafeEqual } from 'node:crypto'
import { countUsers, findInvitationByHash } from '@precentor/db'
import type { Context } from '../context.ts'
import { hashSecret } from './secret.ts'

/**
 * Decides who may sign up: the first visitor of an empty server, who may have to
 * know the setup code, and whoever holds an open invitation.
 * Gives the reason of a refusal, or null.
 */
export async function mayMakeAccount(
  ctx: Context,
  setupCode: string | null,
  request: { readonly setupCode?: unknown; readonly invitation?: unknown },
): Promise<string | null> {
  if (typeof request.invitation === 'string') return checkInvitation(ctx, request.invitation)
  if ((await countUsers(ctx.db)) > 0) {
    return 'This server is set up already. Ask your church for an invitation link.'
  }
  if (setupCode === null) return null
  const given = typeof request.setupCode === 'string' ? request.setupCode.trim() : ''
  if (isSame(given, setupCode)) return null
  return 'That is not the setup code. The server printed it when it started.'
}

async function checkInvitation(ctx: Context, secret: string): Promise<string | null> {
  const invitation = await findInvitationByHash(ctx.db, hashSecret(secret))
  const isOpen =
    invitation !== null &&
    invitation.acceptedAt === null &&
    invitation.revokedAt === null &&
    invitation.expiresAt > ctx.now()
  return isOpen ? null : 'This invitation is no longer good. Ask for a new link.'
}

function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(hashSecret(given), hashSecret(wanted))
}
