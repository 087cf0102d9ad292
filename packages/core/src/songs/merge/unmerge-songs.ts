import { isDeepStrictEqual } from 'node:util'
import {
  findSong,
  findSongMerge,
  inTransaction,
  lockSongPair,
  returnArrangements,
  returnSourceSongs,
  setSongMerged,
  setSongMergeUndone,
  type SongMergeRow,
} from '@precentor/db'
import type { UnmergeSongsInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { noteChange } from '../note-change.ts'
import { refreshLyrics } from '../refresh-lyrics.ts'
import { detailsOf, type SongDetails } from './joined-details.ts'
import { writeDetails } from './write-details.ts'

/**
 * Parts two songs again that were merged: each has its arrangements and plans. The kept
 * song's details become what they were, unless somebody has changed them since: then
 * they stay, and `detailsStay` is true.
 */
export async function unmergeSongs(
  ctx: ChurchContext,
  { songMergeId }: Omit<UnmergeSongsInput, 'churchId'>,
): Promise<{ readonly detailsStay: boolean }> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (ctx) => {
    const merge = await findSongMerge(ctx.db, ctx.scope, songMergeId)
    if (merge === null) throw notFound('Merge')
    const { keptId, mergedId } = merge
    await lockSongPair(ctx.db, ctx.scope, [keptId, mergedId])
    const isDone = await setSongMergeUndone(ctx.db, ctx.scope, songMergeId, ctx.now())
    if (!isDone) throw notFound('Merge')
    await returnArrangements(ctx.db, ctx.scope, merge)
    await returnSourceSongs(ctx.db, ctx.scope, merge)
    const { details, wasArchived } = read(merge)
    const archivedAt = wasArchived ? ctx.now() : null
    await setSongMerged(ctx.db, ctx.scope, mergedId, { mergedIntoId: null, archivedAt })
    await refreshLyrics(ctx, keptId)
    const detailsStay = !(await giveBack(ctx, merge, details))
    await noteChange(ctx, {
      action: 'song.unmerge',
      objectId: keptId,
      songId: keptId,
      details: { mergedSongId: mergedId },
    })
    return { detailsStay }
  })
}

/** Gives the kept song its details back; false when they are not those of the merge any more. */
async function giveBack(
  ctx: ChurchContext,
  { keptId, after }: SongMergeRow,
  before: SongDetails,
): Promise<boolean> {
  const kept = await findSong(ctx.db, ctx.scope, keptId)
  if (kept === null || !isDeepStrictEqual(detailsOf(kept), after)) return false
  return writeDetails(ctx, keptId, kept.version, before)
}

/** As `mergeSongs` wrote it. */
function read({ before }: SongMergeRow): { details: SongDetails; wasArchived: boolean } {
  const { wasArchived, ...details } = before as unknown as SongDetails & { wasArchived: boolean }
  return { details, wasArchived }
}
