import { inTransaction, setSongArchived } from '@precentor/db'
import type { SongInput } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { notFound } from '../errors.ts'
import { requireRole } from '../rights.ts'
import { noteChange } from './note-change.ts'

type Input = Pick<SongInput, 'songId'>

/** Takes a song out of the list; plans and links still find it. */
export async function archiveSong(ctx: ChurchContext, input: Input): Promise<void> {
  await set(ctx, input, 'song.archive', ctx.now())
}

/** Brings an archived song back into the list. */
export async function restoreSong(ctx: ChurchContext, input: Input): Promise<void> {
  await set(ctx, input, 'song.restore', null)
}

async function set(
  ctx: ChurchContext,
  { songId }: Input,
  action: 'song.archive' | 'song.restore',
  archivedAt: Date | null,
): Promise<void> {
  requireRole(ctx, 'leader')
  await inTransaction(ctx, async (ctx) => {
    const isKnown = await setSongArchived(ctx.db, ctx.scope, songId, archivedAt)
    if (!isKnown) throw notFound('Song')
    await noteChange(ctx, { action, objectId: songId, songId })
  })
}
