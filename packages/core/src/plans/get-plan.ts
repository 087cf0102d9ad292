import { findWholePlan } from '@precentor/db'
import type { PlanInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { seesDrafts } from './plan-access.ts'
import { toPlan, type PlanDto } from './plan-dto.ts'

/** A plan with its times, items, songs and charts; drafts are not found by musicians. */
export async function getPlan(
  ctx: ChurchContext,
  input: Pick<PlanInput, 'planId'>,
): Promise<PlanDto> {
  const row = await findWholePlan(ctx.db, ctx.scope, input.planId, seesDrafts(ctx))
  if (row === null) throw notFound('Plan')
  return toPlan(row)
}
