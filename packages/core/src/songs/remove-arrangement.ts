import { inTransaction, lockSongOfArrangement, setArrangementRemoved } from '@precentor/db'
import type { ArrangementInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { noteChange } from './note-change.ts'
import { refreshLyrics } from './refresh-lyrics.ts'

type Input = Pick<ArrangementInput, 'arrangementId'>

/** Takes an arrangement away from its song; plans that use it keep it. */
export async function removeArrangement(ctx: ChurchContext, input: Input): Promise<void> {
  await set(ctx, input, 'arrangement.remove', ctx.now())
}

/** Gives a removed arrangement back to its song. */
export async function restoreArrangement(ctx: ChurchContext, input: Input): Promise<void> {
  await set(ctx, input, 'arrangement.restore', null)
}

async function set(
  ctx: ChurchContext,
  { arrangementId }: Input,
  action: 'arrangement.remove' | 'arrangement.restore',
  removedAt: Date | null,
): Promise<void> {
  requireRole(ctx, 'leader')
  await inTransaction(ctx, async (ctx) => {
    const songId = await lockSongOfArrangement(ctx.db, ctx.scope, arrangementId)
    if (songId === null) throw notFound('Arrangement')
    const isDone = await setArrangementRemoved(ctx.db, ctx.scope, arrangementId, removedAt)
    if (!isDone) throw notFound('Arrangement')
    await refreshLyrics(ctx, songId)
    await noteChange(ctx, { action, objectId: arrangementId, songId })
  })
}
