import { findArrangement } from '@precentor/db'
import type { ArrangementInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { toArrangement, type ArrangementDto } from './arrangement-dto.ts'

/** An arrangement that was not removed. */
export async function getArrangement(
  ctx: ChurchContext,
  { arrangementId }: Pick<ArrangementInput, 'arrangementId'>,
): Promise<ArrangementDto> {
  const row = await findArrangement(ctx.db, ctx.scope, arrangementId)
  if (row === null || row.removedAt !== null) throw notFound('Arrangement')
  return toArrangement(row)
}
