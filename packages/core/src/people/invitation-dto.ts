import type { InvitationRow } from '@precentor/db'
import type { InvitationId, Role } from '@precentor/schemas'

export type InvitationDto = {
  readonly id: InvitationId
  readonly churchName: string
  readonly churchSlug: string
  readonly role: Role
  readonly email: string | null
  /** ISO 8601. */
  readonly expiresAt: string
}

export function toInvitation(row: InvitationRow): InvitationDto {
  return {
    id: row.id as InvitationId,
    churchName: row.church.name,
    churchSlug: row.church.slug,
    role: row.role,
    email: row.email,
    expiresAt: row.expiresAt.toISOString(),
  }
}
