import { isAdminAnywhere } from '@precentor/db'
import type { UserContext } from '../context.ts'
import { forbidden } from '../errors.ts'

/**
 * Passes for whoever is an admin or owner of a church on this server: they may see
 * how the server itself is. The figures tell nothing of any church.
 */
export async function requireOperator(ctx: UserContext): Promise<void> {
  if (!(await isAdminAnywhere(ctx.db, ctx.userId))) {
    throw forbidden('Only an admin can see how the server is.')
  }
}
