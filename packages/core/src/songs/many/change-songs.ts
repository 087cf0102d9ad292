import {
  afterCommit,
  inTransaction,
  insertAudit,
  lockManySongs,
  updateManySongs,
  type ManySongRow,
} from '@precentor/db'
import type { ChangeSongsInput, SongBefore, SongId } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'

const mostThemes = 20

/**
 * Makes the same change to many songs: all of them, or none. Gives what each song
 * that changed was before, for `revertSongs`.
 */
export async function changeSongs(
  ctx: ChurchContext,
  { songIds, ...change }: Omit<ChangeSongsInput, 'churchId'>,
): Promise<{ readonly before: readonly SongBefore[] }> {
  requireRole(ctx, 'leader')
  return inTransaction(ctx, async (ctx) => {
    const rows = await lockManySongs(ctx.db, ctx.scope, songIds)
    if (rows.length < new Set(songIds).size) throw notFound('Song')
    const changes = rows.map((row) => ({ row, next: changed(row, change) }))
    const real = changes.filter(({ row, next }) => JSON.stringify(row) !== JSON.stringify(next))
    await writeSongs(
      ctx,
      real.map(({ next }) => next),
      { action: 'song.change_many', details: change },
    )
    return { before: real.map(({ row }) => toBefore(row)) }
  })
}

/** Writes songs that were locked, notes it, and tells open pages. */
export async function writeSongs(
  ctx: ChurchContext,
  rows: readonly ManySongRow[],
  { action, details }: { readonly action: string; readonly details: object },
): Promise<void> {
  if (rows.length === 0) return
  const { churchId } = ctx.scope
  await updateManySongs(ctx.db, ctx.scope, rows, ctx.now())
  const ids = rows.map(({ id }) => id)
  await insertAudit(ctx.db, {
    churchId,
    userId: ctx.userId,
    action,
    objectType: 'song',
    objectId: ids[0] ?? '',
    details: { ...details, songIds: ids },
  })
  await afterCommit(ctx, () => {
    for (const id of ids) ctx.events.publish({ churchId, kind: 'song', id })
  })
}

function changed(
  row: ManySongRow,
  change: Omit<ChangeSongsInput, 'churchId' | 'songIds'>,
): ManySongRow {
  const { addThemes = [], removeThemes = [], language, isPublicDomain, isArchived } = change
  const gone = new Set(removeThemes.map(plain))
  const kept = row.themes.filter((theme) => !gone.has(plain(theme)))
  const there = new Set(kept.map(plain))
  const added = addThemes.filter((theme) => !there.has(plain(theme)))
  return {
    ...row,
    themes: [...kept, ...added].slice(0, mostThemes),
    language: language === undefined ? row.language : language,
    isPublicDomain: isPublicDomain ?? row.isPublicDomain,
    isArchived: isArchived ?? row.isArchived,
  }
}

function plain(theme: string): string {
  return theme.normalize('NFC').toLowerCase()
}

function toBefore({ id, version, ...rest }: ManySongRow): SongBefore {
  return { ...rest, songId: id as SongId, version: version + 1 }
}
