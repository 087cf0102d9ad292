import { inTransaction, lockManySongs } from '@precentor/db'
import type { RevertSongsInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { writeSongs } from './change-songs.ts'

/** Takes back what `changeSongs` did; songs that somebody changed since stay as they are. */
export async function revertSongs(
  ctx: ChurchContext,
  { songs }: Pick<RevertSongsInput, 'songs'>,
): Promise<{ readonly reverted: number; readonly changedSince: number }> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (ctx) => {
    const wanted = new Map(songs.map((song) => [song.songId as string, song]))
    const rows = await lockManySongs(ctx.db, ctx.scope, [...wanted.keys()])
    if (rows.length < wanted.size) throw notFound('Song')
    const back = rows.flatMap((row) => {
      const before = wanted.get(row.id)
      if (before === undefined || before.version !== row.version) return []
      const { themes, language, isPublicDomain, isArchived } = before
      return [{ ...row, themes, language, isPublicDomain, isArchived }]
    })
    await writeSongs(ctx, back, { action: 'song.revert_many', details: {} })
    return { reverted: back.length, changedSince: rows.length - back.length }
  })
}
