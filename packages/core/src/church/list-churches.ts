import { listMemberships } from '@precentor/db'
import type { UserContext } from '../context.ts'
import { toChurch, type ChurchDto } from './church-dto.ts'

/** The churches that the person belongs to, by name. */
export async function listChurches(ctx: UserContext): Promise<ChurchDto[]> {
  const rows = await listMemberships(ctx.db, ctx.userId)
  return rows.map(toChurch)
}
