import { hasChurches, ownsAChurch } from '@precentor/db'
import type { UserContext } from '../context.ts'

/** Tells whether a person may make a church: on a server without one, or owning one already. */
export async function mayCreateChurch(ctx: UserContext): Promise<boolean> {
  return !(await hasChurches(ctx.db)) || (await ownsAChurch(ctx.db, ctx.userId))
}
