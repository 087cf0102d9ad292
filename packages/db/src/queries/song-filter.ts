import { Prisma } from '../generated/client.ts'

/** Which songs a list shows, and in what order. */
export type SongFilter = {
  /** What was typed, and its words for a second look that forgives typing errors. */
  readonly query: { readonly phrase: string; readonly words: readonly string[] } | null
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

/** Common table expressions up to `found`: every song of a filter with what lists show and sort by. */
export function foundSongs(churchId: string, filter: SongFilter): Prisma.Sql {
  return Prisma.sql`
    ${matchedSongs(churchId, filter)}
    ${firstArrangements(churchId)},
    used AS (
      SELECT a.song_id, max(p.date) AS last_used, count(DISTINCT p.id)::int AS times_used
      FROM churches c
      JOIN plans p ON p.church_id = c.id
      JOIN plan_items i ON i.church_id = p.church_id AND i.plan_id = p.id
      JOIN arrangements a ON a.church_id = i.church_id AND a.id = i.arrangement_id
      WHERE c.id = ${churchId}::uuid AND p.status = 'published' AND p.removed_at IS NULL
        AND p.date <= local_day(${filter.now}, c.time_zone)
      GROUP BY a.song_id
    ),
    found AS MATERIALIZED (
      SELECT s.id, sort_title(s.title) AS sort_title, s.created_at,
             ${filter.query === null ? Prisma.sql`0` : Prisma.sql`m.score`}::float8 AS score,
             first.arrangement_id, first.key, first.tempo, first.metre,
             used.last_used, coalesce(used.times_used, 0) AS times_used
      FROM songs s
      ${filter.query === null ? Prisma.empty : Prisma.sql`JOIN matched m ON m.id = s.id`}
      LEFT JOIN first ON first.song_id = s.id
      LEFT JOIN used ON used.song_id = s.id
      WHERE s.church_id = ${churchId}::uuid
        AND (s.archived_at IS NOT NULL) = ${filter.isArchived}
        AND ${Prisma.join(conditions(filter), ' AND ')}
    )`
}

/** The arrangement that stands for its song in lists, as the expression `first`. */
export function firstArrangements(churchId: string): Prisma.Sql {
  return Prisma.sql`
    first AS (
      SELECT DISTINCT ON (song_id) song_id, id AS arrangement_id, key, tempo, metre
      FROM arrangements
      WHERE church_id = ${churchId}::uuid AND removed_at IS NULL
      ORDER BY song_id, position, id
    )`
}

/** What a list is sorted by before the title, of a row `f` of `found`; greater comes first. */
export const sortRanks: Readonly<Record<SongFilter['sort'], Prisma.Sql>> = {
  title: Prisma.sql`0::float8`,
  lastUsed: Prisma.sql`coalesce(f.last_used - date '1900-01-01', -1)::float8`,
  newest: Prisma.sql`floor(extract(epoch FROM f.created_at) * 1000)::float8`,
  relevance: Prisma.sql`f.score`,
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

/**
 * The songs that hold every word, the last one begun: those whose title says it come
 * first, then authors, then lyrics. Only where there is none, songs with similar words.
 */
function matchedSongs(churchId: string, { query, isArchived }: SongFilter): Prisma.Sql {
  if (query === null) return Prisma.empty
  const { phrase, words } = query
  return Prisma.sql`
    exact AS MATERIALIZED (
      SELECT s.id,
             1000000 * CASE
               WHEN fold_text(s.title) = fold_text(${phrase}) THEN 5
               WHEN starts_with(fold_text(s.title), fold_text(${phrase})) THEN 4
               WHEN ts_filter(s.search_vector, '{a}') @@ typed_words(${phrase}) THEN 3
               WHEN ts_filter(s.search_vector, '{a,b}') @@ typed_words(${phrase}) THEN 2
               ELSE 1
             END + floor(100000 * ts_rank(s.search_vector, typed_words(${phrase}))) AS score
      FROM songs s
      WHERE s.church_id = ${churchId}::uuid
        AND (s.archived_at IS NOT NULL) = ${isArchived}
        AND s.search_vector @@ typed_words(${phrase})
    ),
    matched AS MATERIALIZED (
      SELECT id, score FROM exact
      UNION ALL
      SELECT l.song_id, floor(100000 * sum(l.likeness)) AS score
      FROM unnest(${words}::text[]) AS w (word)
      CROSS JOIN LATERAL songs_with_similar_word(${churchId}::uuid, w.word, ${isArchived}) AS l
      WHERE NOT EXISTS (SELECT FROM exact)
      GROUP BY l.song_id
      HAVING count(*) = cardinality(${words}::text[])
    ),`
}
