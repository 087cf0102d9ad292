import { listMembers as list } from '@precentor/db'
import type { ChurchContext } from '../context.ts'
import { toMember, type MemberDto } from './member-dto.ts'

/** Everybody in the church, by name. */
export async function listMembers(ctx: ChurchContext): Promise<MemberDto[]> {
  return (await list(ctx.db, ctx.scope)).map(toMember)
}
