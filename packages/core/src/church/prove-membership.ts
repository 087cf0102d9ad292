import { findChurchScope, type ChurchScope } from '@precentor/db'
import type { UserContext } from '../context.ts'
import { notFound } from '../errors.ts'

/** Proves that the person belongs to a church; to anybody else it does not exist. */
export async function proveMembership(ctx: UserContext, churchId: string): Promise<ChurchScope> {
  const scope = await findChurchScope(ctx.db, ctx.userId, churchId)
  if (scope === null) throw notFound('Church')
  return scope
}
