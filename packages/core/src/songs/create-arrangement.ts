import { countArrangements, inTransaction, insertArrangement, lockSong } from '@precentor/db'
import type { CreateArrangementInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { newArrangementColumns } from './arrangement-columns.ts'
import { toArrangement, type ArrangementDto } from './arrangement-dto.ts'
import { noteChange } from './note-change.ts'
import { readChart } from './read-chart.ts'
import { refreshLyrics } from './refresh-lyrics.ts'

/** Adds one more way to play a song, behind the others. */
export async function createArrangement(
  ctx: ChurchContext,
  { songId, ...input }: Omit<CreateArrangementInput, 'churchId'>,
): Promise<ArrangementDto> {
  requireRole(ctx, 'leader')
  const columns = newArrangementColumns(input, readChart(input.chart ?? ''))
  return inTransaction(ctx, async (ctx) => {
    if (!(await lockSong(ctx.db, ctx.scope, songId))) throw notFound('Song')
    const position = await countArrangements(ctx.db, ctx.scope, songId)
    const row = await insertArrangement(ctx.db, ctx.scope, songId, position, columns)
    await refreshLyrics(ctx, songId)
    const details = { name: row.name }
    await noteChange(ctx, { action: 'arrangement.create', objectId: row.id, songId, details })
    return toArrangement(row)
  })
}
