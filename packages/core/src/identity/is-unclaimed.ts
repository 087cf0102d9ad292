import { countUsers } from '@precentor/db'
import type { Context } from '../context.ts'

/** Tells whether this server still waits for its first person. */
export async function isUnclaimed(ctx: Context): Promise<boolean> {
  return (await countUsers(ctx.db)) === 0
}
