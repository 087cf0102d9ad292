import { listSongFacets as list } from '@precentor/db'
import { tempoBounds } from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'

/** A value that songs have, and how many of them. */
export type FacetDto = { readonly value: string; readonly count: number }

export type SongFacetsDto = {
  readonly keys: readonly FacetDto[]
  readonly themes: readonly FacetDto[]
  readonly languages: readonly FacetDto[]
  /** `slow`, `medium` and `fast`. */
  readonly tempos: readonly FacetDto[]
  /** Songs in the list. */
  readonly songs: number
  readonly archived: number
}

/** What the list of songs can be filtered by, the most frequent first; archived songs do not count. */
export async function listSongFacets(ctx: ChurchContext): Promise<SongFacetsDto> {
  const rows = await list(ctx.db, ctx.scope, tempoBounds)
  const of = (kind: (typeof rows)[number]['kind']): FacetDto[] =>
    rows.filter((row) => row.kind === kind).map(({ value, count }) => ({ value, count }))
  return {
    keys: of('key'),
    themes: of('theme'),
    languages: of('language'),
    tempos: of('tempo'),
    songs: of('songs')[0]?.count ?? 0,
    archived: of('archived')[0]?.count ?? 0,
  }
}
