import { listSongs as list, type SongFilter, type SongListRow } from '@precentor/db'
import {
  tempoBounds,
  type ArrangementId,
  type ListSongsInput,
  type SongId,
  type TempoRange,
} from '@precentor/schemas'
import type { ChurchContext } from '../context.ts'
import { findHits, type TextRange } from './find-hits.ts'
import { matchingLine, type LineMatch } from './matching-line.ts'
import { searchedWords } from './search-words.ts'
import { readCursor, writeCursor } from './song-cursor.ts'

/** A song as lists show it, with the key, tempo and metre of its first arrangement. */
export type SongListItem = {
  readonly id: SongId
  readonly title: string
  /** Where the title matches what was searched. */
  readonly titleRanges: readonly TextRange[]
  readonly authors: readonly string[]
  readonly key: string | null
  readonly tempo: number | null
  readonly metre: string | null
  readonly language: string | null
  readonly themes: readonly string[]
  /** The day of the latest published plan with it, `2026-11-22`; days to come do not count. */
  readonly lastUsed: string | null
  /** In how many published plans whose day has come. */
  readonly timesUsed: number
  readonly isArchived: boolean
  readonly arrangementId: ArrangementId | null
  /** The line of the lyrics that matches best; null where the title says it all. */
  readonly match: LineMatch | null
}

export type SongPage = {
  readonly items: readonly SongListItem[]
  /** Hand it in for the next page; null = this was the last. */
  readonly nextCursor: string | null
  /** Of all pages together. */
  readonly total: number
}

/**
 * The church's songs, one page of them. Words are looked for in titles, authors and
 * lyrics, and in other spellings when no song has them all.
 */
export async function listSongs(
  ctx: ChurchContext,
  input: Omit<ListSongsInput, 'churchId'>,
): Promise<SongPage> {
  const query = searchedWords(input.query ?? '')
  const sort = input.sort ?? (query === null ? 'title' : 'relevance')
  const { rows, total } = await list(ctx.db, ctx.scope, toFilter(ctx, { ...input, sort }, query), {
    after: input.cursor === undefined ? null : readCursor(input.cursor, sort),
    // One more than asked for tells whether there is another page.
    limit: input.limit + 1,
  })
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  const hasMore = rows.length > page.length && last !== undefined
  return {
    items: page.map((row) => toItem(row, query)),
    nextCursor: hasMore ? writeCursor(last, sort) : null,
    total,
  }
}

function toFilter(
  ctx: ChurchContext,
  input: Omit<ListSongsInput, 'churchId'> & { readonly sort: SongFilter['sort'] },
  query: SongFilter['query'],
): SongFilter {
  return {
    query,
    key: input.key ?? null,
    theme: input.theme ?? null,
    tempo: input.tempo === undefined ? null : tempoLimits[input.tempo],
    language: input.language ?? null,
    isArchived: input.archived,
    sort: input.sort,
    now: ctx.now(),
  }
}

const { slow, medium } = tempoBounds
const tempoLimits: Record<TempoRange, { readonly above: number; readonly upTo: number }> = {
  slow: { above: 0, upTo: slow },
  medium: { above: slow, upTo: medium },
  fast: { above: medium, upTo: 1_000 },
}

function toItem(row: SongListRow, query: SongFilter['query']): SongListItem {
  const searched = query && { phrase: query.phrase, isGuessed: row.isGuessed }
  return {
    id: row.id as SongId,
    title: row.title,
    titleRanges: searched === null ? [] : findHits(row.title, searched).ranges,
    authors: row.authors,
    key: row.key,
    tempo: row.tempo,
    metre: row.metre,
    language: row.language,
    themes: row.themes,
    lastUsed: row.lastUsed,
    timesUsed: row.timesUsed,
    isArchived: row.isArchived,
    arrangementId: row.arrangementId as ArrangementId | null,
    match: searched && matchingLine(row.title, row.lyrics ?? '', searched),
  }
}
