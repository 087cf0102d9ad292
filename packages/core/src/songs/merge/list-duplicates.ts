import { listAlikePairs, listAlikeSongs, type AlikeReason, type AlikeSongRow } from '@precentor/db'
import type { SongId } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { requireRole } from '../../rights.ts'
import { groupPairs } from './group-pairs.ts'

/** A song beside others that look like it. */
export type AlikeSongDto = Omit<AlikeSongRow, 'id'> & { readonly id: SongId }

export type DuplicatesDto = {
  readonly items: readonly {
    /** The same CCLI number, the same words, or a similar title and first line. */
    readonly reason: AlikeReason
    /** The one that is used most, first. */
    readonly songs: readonly AlikeSongDto[]
  }[]
}

const mostPairs = 200

/** Songs of the list that look like the same one, in groups, the surest first. */
export async function listDuplicates(ctx: ChurchContext): Promise<DuplicatesDto> {
  requireRole(ctx, 'leader')
  const groups = groupPairs(await listAlikePairs(ctx.db, ctx.scope, mostPairs))
  const ids = groups.flatMap(({ songIds }) => songIds)
  const rows = await listAlikeSongs(ctx.db, ctx.scope, ids)
  const byId = new Map(rows.map((row) => [row.id, { ...row, id: row.id as SongId }]))
  return {
    items: groups.map(({ reason, songIds }) => ({
      reason,
      songs: songIds
        .flatMap((id) => byId.get(id) ?? [])
        .toSorted((a, b) => b.plans - a.plans || a.id.localeCompare(b.id)),
    })),
  }
}
