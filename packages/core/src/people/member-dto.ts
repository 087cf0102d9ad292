import type { MemberRow } from '@precentor/db'
import type { MemberId, Notation, Role } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { hasRole } from '../rights.ts'

/** A member as somebody of the church sees them. */
export type MemberDto = {
  readonly id: MemberId
  readonly name: string
  readonly role: Role
  readonly instruments: readonly string[]
  readonly vocalRange: { readonly low: string; readonly high: string } | null
  readonly notation: Notation
  readonly capoShapes: readonly string[]
  /** For leaders and for oneself; null for others. */
  readonly email: string | null
  readonly version: number
  /** ISO 8601. */
  readonly since: string
}

/** A member as the person in the context may see them. */
export function toMember(row: MemberRow, { scope }: Pick<ChurchContext, 'scope'>): MemberDto {
  const { vocalLow: low, vocalHigh: high } = row
  const seesEmail = row.id === scope.memberId || hasRole(scope.role, 'leader')
  return {
    id: row.id as MemberId,
    name: row.name,
    role: row.role,
    instruments: row.instruments,
    vocalRange: low !== null && high !== null ? { low, high } : null,
    notation: row.notation as Notation,
    capoShapes: row.capoShapes,
    email: seesEmail ? row.user.email : null,
    version: row.version,
    since: row.createdAt.toISOString(),
  }
}
