import { listOpenInvitations } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { requireRole } from '../rights.ts'
import { toInvitation, type InvitationDto } from './invitation-dto.ts'

const most = 100

/** The newest invitations that can still be accepted. */
export async function listInvitations(ctx: ChurchContext): Promise<InvitationDto[]> {
  requireRole(ctx, 'admin')
  return (await listOpenInvitations(ctx.db, ctx.scope, ctx.now(), most)).map(toInvitation)
}
