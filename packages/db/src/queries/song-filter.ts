import { Prisma } from '../generated/client.ts'
import { matchedSongs, type SongQuery } from './song-match.ts'

/** Which songs a list shows, and in what order. */
export type SongFilter = {
  readonly query: SongQuery | null
  /** The sounding key of the first arrangement. */
  readonly key: string | null
  readonly theme: string | null
  /** Beats per minute, more than `above` and at most `upTo`. */
  readonly tempo: { readonly above: number; readonly upTo: number } | null
  readonly language: string | null
  readonly isArchived: boolean
  readonly sort: 'title' | 'lastUsed' | 'newest' | 'relevance'
  /** This moment decides which plans lie behind. */
  readonly now: Date
}

/**
 * Common table expressions up to `found`: the id of every song of a filter, with the
 * rank and the title that the list is sorted by. A greater rank comes first.
 */
export function foundSongs(churchId: string, filter: SongFilter): Prisma.Sql {
  const { query, key, tempo, sort, isArchived, now } = filter
  return Prisma.sql`
    ${query === null ? Prisma.empty : matchedSongs(churchId, query, isArchived)}
    today AS MATERIALIZED (
      SELECT local_day(${now}, time_zone) AS day FROM churches WHERE id = ${churchId}::uuid
    ),
    found AS MATERIALIZED (
      SELECT s.id, sort_title(s.title) AS sort_title, (${rank(filter)})::float8 AS rank
      FROM songs s
      ${query === null ? Prisma.empty : Prisma.sql`JOIN matched m ON m.id = s.id`}
      ${key === null && tempo === null ? Prisma.empty : firstArrangement}
      ${sort === 'lastUsed' ? songUse : Prisma.empty}
      WHERE s.church_id = ${churchId}::uuid
        AND (s.archived_at IS NOT NULL) = ${isArchived}
        AND ${Prisma.join(conditions(filter), ' AND ')}
    )`
}

/** Joins to a song `s` the arrangement that stands for it in lists, as `first`. */
export const firstArrangement: Prisma.Sql = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT a.id AS arrangement_id, a.key, a.tempo, a.metre
    FROM arrangements a
    WHERE a.church_id = s.church_id AND a.song_id = s.id AND a.removed_at IS NULL
    ORDER BY a.position, a.id
    LIMIT 1
  ) AS first ON true`

/** Joins to a song `s` when it was last used and how often, as `used`. */
export const songUse: Prisma.Sql = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT max(p.date) AS last_used, count(DISTINCT p.id)::int AS times_used
    FROM arrangements a
    JOIN plan_items i ON i.church_id = a.church_id AND i.arrangement_id = a.id
    JOIN plans p ON p.church_id = i.church_id AND p.id = i.plan_id
    WHERE a.church_id = s.church_id AND a.song_id = s.id
      AND p.status = 'published' AND p.removed_at IS NULL
      AND p.date <= (SELECT day FROM today)
  ) AS used ON true`

function rank({ sort, query }: SongFilter): Prisma.Sql {
  if (sort === 'lastUsed') return Prisma.sql`coalesce(used.last_used - date '1900-01-01', -1)`
  if (sort === 'newest') return Prisma.sql`floor(extract(epoch FROM s.created_at) * 1000)`
  return sort === 'relevance' && query !== null ? Prisma.sql`m.score` : Prisma.sql`0`
}

function conditions({ key, theme, tempo, language }: SongFilter): Prisma.Sql[] {
  return [
    Prisma.sql`true`,
    ...(key === null ? [] : [Prisma.sql`first.key = ${key}`]),
    ...(theme === null ? [] : [Prisma.sql`${theme} = ANY (s.themes)`]),
    ...(tempo === null
      ? []
      : [Prisma.sql`first.tempo > ${tempo.above} AND first.tempo <= ${tempo.upTo}`]),
    ...(language === null ? [] : [Prisma.sql`s.language = ${language}`]),
  ]
}
