import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { Role } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

const invitationColumns = {
  id: true,
  churchId: true,
  role: true,
  email: true,
  expiresAt: true,
  acceptedAt: true,
  acceptedBy: true,
  revokedAt: true,
  church: { select: { name: true, slug: true } },
} satisfies Prisma.InvitationSelect

export type InvitationRow = Prisma.InvitationGetPayload<{ select: typeof invitationColumns }>

/** The newest invitations that can still be accepted. */
export async function listOpenInvitations(
  db: Db,
  scope: ChurchScope,
  now: Date,
  limit: number,
): Promise<InvitationRow[]> {
  return db.client.invitation.findMany({
    where: { churchId: scope.churchId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: invitationColumns,
    orderBy: { id: 'desc' },
    take: limit,
  })
}

export async function findInvitationByHash(
  db: Db,
  hash: Uint8Array<ArrayBuffer>,
): Promise<InvitationRow | null> {
  return db.client.invitation.findUnique({ where: { hash }, select: invitationColumns })
}

export async function insertInvitation(
  db: Db,
  scope: ChurchScope,
  data: { hash: Uint8Array<ArrayBuffer>; role: Role; email: string | null; expiresAt: Date },
): Promise<InvitationRow> {
  return db.client.invitation.create({
    data: { ...data, churchId: scope.churchId, invitedBy: scope.userId },
    select: invitationColumns,
  })
}

/** Takes an invitation for a person; false when somebody took or revoked it before. */
export async function claimInvitation(
  db: Db,
  invitationId: string,
  userId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.client.invitation.updateMany({
    where: { id: invitationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now, acceptedBy: userId },
  })
  return count === 1
}

export async function revokeInvitation(
  db: Db,
  scope: ChurchScope,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.client.invitation.updateMany({
    where: { churchId: scope.churchId, id: invitationId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}

/** Makes a revoked invitation good again; false when it was accepted or has run out. */
export async function restoreInvitation(
  db: Db,
  scope: ChurchScope,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.client.invitation.updateMany({
    where: {
      churchId: scope.churchId,
      id: invitationId,
      acceptedAt: null,
      revokedAt: { not: null },
      expiresAt: { gt: now },
    },
    data: { revokedAt: null },
  })
  return count === 1
}
