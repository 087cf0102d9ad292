import type { ChurchScope } from '../church-scope.ts'
import { Prisma } from '../generated/client.ts'
import type { Db } from '../handle.ts'
import { firstArrangement, foundSongs, songUse, type SongFilter } from './song-filter.ts'

/** Where a page of songs ended. */
export type SongPlace = {
  /** What the list is sorted by first, as a number; greater comes before. */
  readonly rank: number
  /** Songs of one rank are sorted by title. */
  readonly sortTitle: string
  readonly id: string
}

export type SongListRow = SongPlace & {
  readonly title: string
  readonly authors: string[]
  readonly key: string | null
  readonly tempo: number | null
  readonly metre: string | null
  readonly language: string | null
  readonly themes: string[]
  /** As in `2026-11-22`. */
  readonly lastUsed: string | null
  readonly timesUsed: number
  readonly isArchived: boolean
  readonly arrangementId: string | null
  /** For the line that matches; null where no words were searched. */
  readonly lyrics: string | null
  /** Whether no song has the words as they were typed, so that others were taken for meant. */
  readonly isGuessed: boolean
}

export type SongListPage = {
  readonly rows: readonly SongListRow[]
  /** Of all pages together. */
  readonly total: number
}

/**
 * One page of the songs that a filter lets through, and how many there are in all:
 * one statement. A published plan whose day has come counts as a use.
 */
export async function listSongs(
  db: Db,
  scope: ChurchScope,
  filter: SongFilter,
  page: { readonly after: SongPlace | null; readonly limit: number },
): Promise<SongListPage> {
  const { churchId } = scope
  const rows = await db.client.$queryRaw<FoundRow[]>`
    WITH ${foundSongs(churchId, filter)},
    page AS MATERIALIZED (
      SELECT * FROM found
      WHERE ${isBehind(page.after)}
      ORDER BY rank DESC, sort_title, id
      LIMIT ${page.limit}
    )
    SELECT t.total, p.id, p.rank, p.sort_title AS "sortTitle", s.title, s.language, s.themes,
           first.arrangement_id AS "arrangementId", first.key, first.tempo, first.metre,
           used.last_used::text AS "lastUsed", used.times_used AS "timesUsed",
           s.archived_at IS NOT NULL AS "isArchived",
           CASE WHEN ${filter.query !== null} THEN s.lyrics END AS lyrics,
           ${filter.query === null ? Prisma.sql`false` : Prisma.sql`NOT EXISTS (SELECT FROM exact)`}
             AS "isGuessed",
           ARRAY(
             SELECT w.name FROM song_authors w
             WHERE w.church_id = s.church_id AND w.song_id = s.id
             GROUP BY w.name ORDER BY min(w.position)
           ) AS authors
    FROM (SELECT count(*)::int AS total FROM found) AS t
    LEFT JOIN page p ON true
    LEFT JOIN songs s ON s.church_id = ${churchId}::uuid AND s.id = p.id
    ${firstArrangement}
    ${songUse}
    ORDER BY p.rank DESC, p.sort_title, p.id`
  return { total: rows[0]?.total ?? 0, rows: rows.filter(isSong) }
}

/** The total comes along even when the page is empty, in a row without a song. */
type FoundRow = { readonly total: number } & (SongListRow | { readonly id: null })

function isSong(row: FoundRow): row is FoundRow & SongListRow {
  return row.id !== null
}

function isBehind(after: SongPlace | null): Prisma.Sql {
  if (after === null) return Prisma.sql`true`
  const { rank, sortTitle, id } = after
  return Prisma.sql`(
    rank < ${rank}::float8
    OR (rank = ${rank}::float8 AND (sort_title, id) > (${sortTitle} COLLATE "C", ${id}::uuid))
  )`
}
