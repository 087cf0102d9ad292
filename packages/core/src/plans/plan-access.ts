import type { ChurchContext } from '../context.ts'
import { hasRole } from '../rights.ts'

/** Tells whether the member sees drafts: only those who edit plans do. */
export function seesDrafts(ctx: ChurchContext): boolean {
  return hasRole(ctx.scope.role, 'leader')
}
