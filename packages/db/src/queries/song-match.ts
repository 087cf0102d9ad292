import { Prisma } from '../generated/client.ts'

/** What was searched. */
export type SongQuery = {
  /** The words with one blank between them; the last one may be unfinished. */
  readonly phrase: string
  /** The same words one by one, for a second look that forgives typing errors. */
  readonly words: readonly string[]
}

/**
 * Common table expressions up to `matched`: the songs that hold every word, with a
 * score. Titles count before authors, authors before lyrics. Only where there is no
 * such song, those with words that may have been meant, or with a similar title.
 */
export function matchedSongs(
  churchId: string,
  { phrase, words }: SongQuery,
  isArchived: boolean,
): Prisma.Sql {
  const inLibrary = Prisma.sql`
    s.church_id = ${churchId}::uuid AND (s.archived_at IS NOT NULL) = ${isArchived}`
  return Prisma.sql`
    exact AS MATERIALIZED (
      SELECT s.id,
             1000000 * CASE
               WHEN fold_text(s.title) = fold_text(${phrase}) THEN 6
               WHEN starts_with(fold_text(s.title), fold_text(${phrase})) THEN 5
               WHEN ts_filter(s.search_vector, '{a}') @@ typed_words(${phrase}) THEN 4
               WHEN ts_filter(s.search_vector, '{a,b}') @@ typed_words(${phrase}) THEN 3
               WHEN s.search_vector @@ typed_phrase(${phrase}) THEN 2
               ELSE 1
             END + floor(100000 * ts_rank(s.search_vector, typed_words(${phrase}))) AS score
      FROM songs s
      WHERE ${inLibrary} AND s.search_vector @@ typed_words(${phrase})
    ),
    meant AS MATERIALIZED (
      SELECT meant_words(${churchId}::uuid, ${isArchived}, ${words}::text[]) AS words
      WHERE NOT EXISTS (SELECT FROM exact)
    ),
    alike AS (
      SELECT s.id,
             1000000 * CASE
               WHEN ts_filter(s.search_vector, '{a}') @@ meant.words THEN 4
               WHEN ts_filter(s.search_vector, '{a,b}') @@ meant.words THEN 3
               ELSE 1
             END + floor(100000 * ts_rank(s.search_vector, meant.words)) AS score
      FROM meant JOIN songs s ON s.search_vector @@ meant.words
      WHERE ${inLibrary}
      UNION ALL
      -- Words that were typed in one, or a title that is remembered by its sound.
      SELECT s.id, floor(4000000 * word_similarity(fold_text(${phrase}), fold_text(s.title)))
      FROM songs s
      WHERE ${inLibrary} AND NOT EXISTS (SELECT FROM exact)
        AND fold_text(${phrase}) <% fold_text(s.title)
    ),
    matched AS MATERIALIZED (
      SELECT id, score FROM exact
      UNION ALL
      SELECT id, max(score) FROM alike GROUP BY id
    ),`
}
