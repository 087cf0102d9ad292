import { countSongs, inTransaction, insertAudit, insertSongDifferences } from '@precentor/db'
import type { KeepSongsApartInput } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'

/** Says that songs which look alike are not the same: they are not shown as such again. */
export async function keepSongsApart(
  ctx: ChurchContext,
  input: Pick<KeepSongsApartInput, 'songIds'>,
): Promise<void> {
  requireRole(ctx, 'leader')
  const songIds = [...new Set(input.songIds)].toSorted()
  await inTransaction(ctx, async (ctx) => {
    if ((await countSongs(ctx.db, ctx.scope, songIds)) < songIds.length) throw notFound('Song')
    const pairs = songIds.flatMap((firstId, at) =>
      songIds.slice(at + 1).map((secondId) => ({ firstId, secondId })),
    )
    await insertSongDifferences(ctx.db, ctx.scope, pairs)
    await insertAudit(ctx.db, {
      churchId: ctx.scope.churchId,
      userId: ctx.userId,
      action: 'song.keep_apart',
      objectType: 'song',
      objectId: songIds[0] ?? '',
      details: { songIds },
    })
  })
}
