import { listOpenInvitations } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { requireRole } from '../rights.ts'
import { toInvitation, type InvitationDto } from './invitation-dto.ts'

/** The invitations that can still be accepted, newest first. */
export async function listInvitations(ctx: ChurchContext): Promise<InvitationDto[]> {
  requireRole(ctx, 'admin')
  return (await listOpenInvitations(ctx.db, ctx.scope, ctx.now())).map(toInvitation)
}
