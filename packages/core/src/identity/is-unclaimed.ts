import { hasUsers } from '@precentor/db'
import type { Context } from '../context.ts'

/** Tells whether this server still waits for its first person. */
export async function isUnclaimed(ctx: Pick<Context, 'db'>): Promise<boolean> {
  return !(await hasUsers(ctx.db))
}
