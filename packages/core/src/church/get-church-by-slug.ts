import { findMembershipBySlug } from '@precentor/db'
import type { UserContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { toChurch, type ChurchDto } from './church-dto.ts'

/** The church at this address, for a member of it; anybody else finds nothing. */
export async function getChurchBySlug(
  ctx: UserContext,
  input: { readonly slug: string },
): Promise<ChurchDto> {
  const row = await findMembershipBySlug(ctx.db, ctx.userId, input.slug)
  if (row === null) throw notFound('Church')
  return toChurch(row)
}
