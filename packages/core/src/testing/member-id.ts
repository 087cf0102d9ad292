import type { MemberId } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'

/** The id of the member whose context this is, as inputs want it. */
export function memberIdOf(member: ChurchContext): MemberId {
  return member.scope.memberId as MemberId
}
