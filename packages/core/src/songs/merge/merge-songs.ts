import {
  copySongKeys,
  findSong,
  inTransaction,
  insertSongMerge,
  lockSongPair,
  moveArrangements,
  moveSourceSongs,
  setSongMerged,
} from '@precentor/db'
import type { MergeSongsInput, SongMergeId } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { noteChange } from '../note-change.ts'
import { refreshLyrics } from '../refresh-lyrics.ts'
import { detailsOf, joinedDetails } from './joined-details.ts'
import { writeDetails } from './write-details.ts'

/**
 * Makes two songs one. The kept one gets the other's arrangements, and with them its
 * plans and their history; what the kept one does not say of itself is taken from the
 * other. The other leaves the list, and links to it lead to the kept one. Gives what
 * `unmergeSongs` takes. Throws `song.merged_already`.
 */
export async function mergeSongs(
  ctx: ChurchContext,
  { keptSongId, mergedSongId }: Omit<MergeSongsInput, 'churchId'>,
): Promise<{ readonly songMergeId: SongMergeId }> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (ctx) => {
    await lockSongPair(ctx.db, ctx.scope, [keptSongId, mergedSongId])
    const kept = await findSong(ctx.db, ctx.scope, keptSongId)
    const merged = await findSong(ctx.db, ctx.scope, mergedSongId)
    if (kept === null || merged === null) throw notFound('Song')
    if (kept.mergedIntoId !== null || merged.mergedIntoId !== null) throw mergedAlready()
    const before = detailsOf(kept)
    const after = joinedDetails(before, detailsOf(merged))
    await writeDetails(ctx, keptSongId, kept.version, after)
    const arrangementIds = await moveArrangements(ctx.db, ctx.scope, mergedSongId, keptSongId)
    const sourceSongIds = await moveSourceSongs(ctx.db, ctx.scope, mergedSongId, keptSongId)
    await copySongKeys(ctx.db, ctx.scope, mergedSongId, keptSongId)
    const mergedAt = ctx.now()
    const gone = { mergedIntoId: keptSongId, archivedAt: merged.archivedAt ?? mergedAt }
    await setSongMerged(ctx.db, ctx.scope, mergedSongId, gone)
    await refreshLyrics(ctx, keptSongId)
    const id = await insertSongMerge(ctx.db, ctx.scope, {
      keptId: keptSongId,
      mergedId: mergedSongId,
      arrangementIds,
      sourceSongIds,
      before: { ...before, wasArchived: merged.archivedAt !== null },
      after,
      mergedAt,
    })
    const details = { mergedSongId, title: merged.title }
    const change = { action: 'song.merge', objectId: keptSongId, songId: keptSongId } as const
    await noteChange(ctx, { ...change, details })
    return { songMergeId: id as SongMergeId }
  })
}

function mergedAlready(): DomainError {
  return new DomainError(
    'conflict',
    'song.merged_already',
    'One of these songs was merged with another meanwhile. Look at the list once more.',
  )
}
