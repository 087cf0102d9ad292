import {
  findArrangement,
  inTransaction,
  lockSongOfArrangement,
  updateArrangement as update,
} from '@precentor/db'
import type { UpdateArrangementInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { DomainError, notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { changedArrangementColumns } from './arrangement-columns.ts'
import { toArrangement, type ArrangementDto } from './arrangement-dto.ts'
import { noteChange } from './note-change.ts'
import { refreshLyrics } from './refresh-lyrics.ts'

/**
 * Changes an arrangement. Throws `arrangement.changed` with the stored one, its
 * chart included, when it is no longer at that version.
 */
export async function updateArrangement(
  ctx: ChurchContext,
  { arrangementId, version, ...changes }: Omit<UpdateArrangementInput, 'churchId'>,
): Promise<ArrangementDto> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (ctx) => {
    // Everybody who writes an arrangement locks its song first, so what is read here stays.
    await lockSongOfArrangement(ctx.db, ctx.scope, arrangementId)
    const row = await findArrangement(ctx.db, ctx.scope, arrangementId)
    if (row === null || row.removedAt !== null) throw notFound('Arrangement')
    const current = toArrangement(row)
    const columns = changedArrangementColumns(row, changes)
    const isDone = await update(ctx.db, ctx.scope, arrangementId, version, columns)
    if (!isDone) throw arrangementChanged(current)
    const { songId } = current
    if (columns.chart !== row.chart) await refreshLyrics(ctx, songId)
    const details = { fields: Object.keys(changes) }
    await noteChange(ctx, {
      action: 'arrangement.update',
      objectId: arrangementId,
      songId,
      details,
    })
    return { ...current, ...columns, version: version + 1 }
  })
}

function arrangementChanged(current: ArrangementDto): DomainError {
  return new DomainError(
    'conflict',
    'arrangement.changed',
    'Somebody else has changed this arrangement since you opened it.',
    { current },
  )
}
