import { findPlan, listSongUse as list } from '@precentor/db'
import type { PlanInput, SongId } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { addDays, toDay } from './calendar.ts'

export type SongUseDto = {
  readonly songId: SongId
  /** In how many plans. */
  readonly times: number
  /** The latest of them. */
  readonly lastDate: string
}

const weeks = 6

/** Which songs were planned in the six weeks before a plan, to see which ones are tired. */
export async function listSongUse(
  ctx: ChurchContext,
  input: Pick<PlanInput, 'planId'>,
): Promise<SongUseDto[]> {
  requireRole(ctx, 'leader')
  const plan = await findPlan(ctx.db, ctx.scope, input.planId)
  if (plan === null) throw notFound('Plan')
  const before = toDay(plan.date)
  const from = addDays(before, -7 * weeks)
  const rows = await list(ctx.db, ctx.scope, { from, before })
  return rows.map(({ songId, times, lastDate }) => ({
    songId: songId as SongId,
    times,
    lastDate: toDay(lastDate),
  }))
}
