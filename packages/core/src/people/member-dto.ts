import type { MemberRow } from '@precentor/db'
import type { MemberId, Notation, Role } from '@precentor/schemas'

/** A member as the others of the church see them. */
export type MemberDto = {
  readonly id: MemberId
  readonly name: string
  readonly role: Role
  readonly instruments: readonly string[]
  readonly vocalRange: { readonly low: string; readonly high: string } | null
  readonly notation: Notation
  readonly capoShapes: readonly string[]
  readonly email: string
  /** ISO 8601. */
  readonly since: string
}

export function toMember(row: MemberRow): MemberDto {
  const { vocalLow: low, vocalHigh: high } = row
  return {
    id: row.id as MemberId,
    name: row.name,
    role: row.role,
    instruments: row.instruments,
    vocalRange: low !== null && high !== null ? { low, high } : null,
    notation: row.notation as Notation,
    capoShapes: row.capoShapes,
    email: row.user.email,
    since: row.createdAt.toISOString(),
  }
}
