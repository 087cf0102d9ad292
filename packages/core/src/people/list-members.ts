import { listMembers as list } from '@precentor/db'
import type { ListMembersInput, MemberId } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { toMember, type MemberDto } from './member-dto.ts'

export type MemberPage = {
  readonly items: readonly MemberDto[]
  /** Where the next page begins; null on the last one. */
  readonly nextCursor: MemberId | null
  /** Of all pages. */
  readonly total: number
}

/** The members of the church by name, page by page. */
export async function listMembers(
  ctx: ChurchContext,
  input: Omit<ListMembersInput, 'churchId'>,
): Promise<MemberPage> {
  const { cursor: after, limit, query, role } = input
  const { rows, total } = await list(ctx.db, ctx.scope, { after, limit: limit + 1, query, role })
  const items = rows.slice(0, limit).map((row) => toMember(row, ctx))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? last.id : null, total }
}
