import type { ChurchScope } from '../church-scope.ts'
import type { Db } from '../handle.ts'

/** Why two songs look like one; the surest first. */
export type AlikeReason = 'ccli' | 'text' | 'title'

export type AlikePair = {
  readonly firstId: string
  readonly secondId: string
  readonly reason: AlikeReason
}

/**
 * Pairs of songs of the list that look like one: the same CCLI number, the same words,
 * or a title and a first line that are both similar. To compare all with all would take
 * the square of the library, so the last look is among songs whose titles or first
 * lines begin alike. A number in a title tells songs apart, as in `Kyrie 1` and `Kyrie 2`.
 */
export async function listAlikePairs(
  db: Db,
  scope: ChurchScope,
  limit: number,
): Promise<AlikePair[]> {
  return db.client.$queryRaw<AlikePair[]>`
    WITH listed AS MATERIALIZED (
      SELECT id, ccli_number AS ccli, md5(nullif(lyrics, '')) AS words,
             fold_text(title) AS title, fold_text(first_line(lyrics)) AS line,
             left(plain_text(title), 6) AS title_start,
             nullif(left(plain_text(first_line(lyrics)), 8), '') AS line_start,
             regexp_replace(title, '\\D', '', 'g') AS digits
      FROM songs
      WHERE church_id = ${scope.churchId}::uuid AND archived_at IS NULL
    ),
    alike AS (
      SELECT a.id AS first_id, b.id AS second_id, 1 AS rank
      FROM listed a JOIN listed b ON a.ccli = b.ccli AND a.id < b.id
      UNION ALL
      SELECT a.id, b.id, 2
      FROM listed a JOIN listed b ON a.words = b.words AND a.id < b.id
      UNION ALL
      SELECT a.id, b.id, 3
      FROM listed a JOIN listed b ON a.title_start = b.title_start AND a.id < b.id
      WHERE a.digits = b.digits AND similarity(a.title, b.title) >= 0.5
        AND (a.line_start IS NULL OR b.line_start IS NULL OR similarity(a.line, b.line) >= 0.5)
      UNION ALL
      SELECT a.id, b.id, 3
      FROM listed a JOIN listed b ON a.line_start = b.line_start AND a.id < b.id
      WHERE a.digits = b.digits AND similarity(a.title, b.title) >= 0.4
        AND similarity(a.line, b.line) >= 0.5
    )
    SELECT first_id AS "firstId", second_id AS "secondId",
           (array['ccli', 'text', 'title'])[min(rank)] AS reason
    FROM alike
    WHERE NOT EXISTS (
      SELECT FROM song_differences d
      WHERE d.church_id = ${scope.churchId}::uuid
        AND d.first_id = alike.first_id AND d.second_id = alike.second_id
    )
    GROUP BY first_id, second_id
    ORDER BY min(rank), first_id, second_id
    LIMIT ${limit}`
}

export type AlikeSongRow = {
  readonly id: string
  readonly title: string
  readonly authors: readonly string[]
  readonly ccliNumber: string | null
  readonly firstLine: string
  readonly arrangements: readonly { readonly name: string; readonly key: string | null }[]
  /** In how many plans that were not removed. */
  readonly plans: number
}

/** What people need to tell songs apart that look alike. */
export async function listAlikeSongs(
  db: Db,
  scope: ChurchScope,
  songIds: readonly string[],
): Promise<AlikeSongRow[]> {
  if (songIds.length === 0) return []
  return db.client.$queryRaw<AlikeSongRow[]>`
    SELECT s.id, s.title, s.ccli_number AS "ccliNumber", left(first_line(s.lyrics), 200) AS "firstLine",
           coalesce((SELECT array_agg(w.name ORDER BY w.position) FROM song_authors w
                     WHERE w.church_id = s.church_id AND w.song_id = s.id), '{}') AS authors,
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', a.name, 'key', a.key)
                                      ORDER BY a.position, a.id)
                     FROM arrangements a WHERE a.church_id = s.church_id AND a.song_id = s.id
                       AND a.removed_at IS NULL), '[]') AS arrangements,
           (SELECT count(DISTINCT p.id)::int
            FROM arrangements a
            JOIN plan_items i ON i.church_id = a.church_id AND i.arrangement_id = a.id
            JOIN plans p ON p.church_id = i.church_id AND p.id = i.plan_id AND p.removed_at IS NULL
            WHERE a.church_id = s.church_id AND a.song_id = s.id) AS plans
    FROM songs s
    WHERE s.church_id = ${scope.churchId}::uuid AND s.id = ANY(${songIds}::uuid[])`
}

/** Notes that the songs of each pair are not the same; the smaller id stands first. */
export async function insertSongDifferences(
  db: Db,
  scope: ChurchScope,
  pairs: readonly Omit<AlikePair, 'reason'>[],
): Promise<void> {
  await db.client.songDifference.createMany({
    data: pairs.map((pair) => ({ ...pair, churchId: scope.churchId })),
    skipDuplicates: true,
  })
}

/** How many of these songs the church has. */
export async function countSongs(
  db: Db,
  scope: ChurchScope,
  songIds: readonly string[],
): Promise<number> {
  return db.client.song.count({
    where: { churchId: scope.churchId, id: { in: [...songIds] } },
  })
}
