import { roles, type Role } from '@precentor/schemas'
import type { ChurchContext } from './context.ts'
import { forbidden } from './errors.ts'

const whoCan: Record<Role, string> = {
  owner: 'Only an owner can do this.',
  admin: 'Only an admin can do this.',
  leader: 'Only a leader can do this. Ask an admin of your church for that role.',
  musician: 'Only a member can do this.',
}

/** Tells whether `role` is `least` or more. */
export function hasRole(role: Role, least: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(least)
}

/** Passes for members of at least this role, else throws `role.too_low`. */
export function requireRole(ctx: ChurchContext, least: Role): void {
  if (!hasRole(ctx.scope.role, least)) throw forbidden(whoCan[least])
}
