import type { MembershipRow } from '@precentor/db'
import type { ChurchId, MemberId, Role } from '@precentor/schemas'

/** A church as one of its members sees it. */
export type ChurchDto = {
  readonly id: ChurchId
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly version: number
  readonly memberId: MemberId
  readonly role: Role
}

export function toChurch({ church, memberId, role }: MembershipRow): ChurchDto {
  return { ...church, id: church.id as ChurchId, memberId: memberId as MemberId, role }
}
