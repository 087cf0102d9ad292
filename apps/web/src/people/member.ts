import type { Role } from '@precentor/schemas'
import type { ApiOutputs } from '../api/api.ts'
import type { Church } from '../shell/church-context.tsx'

export type Member = ApiOutputs['member']['list']['items'][number]

/** The roles that somebody may give a member; none when they may not change this one. */
export function rolesToGive(by: Church, member: Member): Role[] {
  if (by.role === 'owner') return ['owner', 'admin', 'leader', 'musician']
  const isAboveOthers = member.role === 'owner' || member.role === 'admin'
  return by.role === 'admin' && !isAboveOthers ? ['leader', 'musician'] : []
}
