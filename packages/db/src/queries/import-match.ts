import type { ChurchScope } from '../church-scope.ts'
import type { SongMatch } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

/** What songs of the library are looked for by. */
export type WantedSong = {
  /** Comes back with each candidate. */
  readonly place: number
  /** SHA-256 in hexadecimal. */
  readonly fingerprint: string
  readonly ccliNumber: string | null
  readonly title: string
  /** Empty where the song has no words. */
  readonly firstLine: string
}

export type SongCandidate = {
  readonly place: number
  readonly kind: SongMatch
  readonly songId: string
  /** Those that were not removed, the first first; at most five. */
  readonly arrangements: readonly {
    readonly id: string
    readonly version: number
    readonly chart: string
  }[]
}

/**
 * The songs of the library that resemble each of these, the surest first: one that
 * was imported with the same fingerprint, then the same CCLI number, then the same
 * title or the same first line where the other of the two is similar. A number in a
 * title tells songs apart, as in `Kyrie 1` and `Kyrie 2`. One statement for all; ask
 * for 200 at most.
 */
export async function listSongCandidates(
  db: Db,
  scope: ChurchScope,
  wanted: readonly WantedSong[],
): Promise<SongCandidate[]> {
  if (wanted.length === 0) return []
  const { churchId } = scope
  return db.client.$queryRaw<SongCandidate[]>`
    WITH wanted AS MATERIALIZED (
      SELECT place, decode(fingerprint, 'hex') AS fingerprint, ccli, title, line,
             plain_text(title) AS plain_title, plain_text(line) AS plain_line
      FROM jsonb_to_recordset(${JSON.stringify(wanted.map(toRecord))}::jsonb)
        AS q(place int, fingerprint text, ccli text, title text, line text)
    )
    SELECT w.place, found.kind, found.id AS "songId", coalesce(played.list, '[]') AS arrangements
    FROM wanted w
    CROSS JOIN LATERAL (
      (SELECT 'same' AS kind, t.song_id AS id, 4 AS score FROM source_songs t
       WHERE t.church_id = ${churchId}::uuid AND t.fingerprint = w.fingerprint
         AND t.song_id IS NOT NULL
       ORDER BY t.id LIMIT 1)
      UNION ALL
      (SELECT 'ccli', s.id, 3 FROM songs s
       WHERE s.church_id = ${churchId}::uuid AND s.ccli_number = w.ccli
       ORDER BY s.archived_at NULLS FIRST, s.id LIMIT 2)
      UNION ALL
      (SELECT 'title', s.id, 2 FROM songs s
       WHERE s.church_id = ${churchId}::uuid AND plain_text(s.title) = w.plain_title
         AND (w.line = '' OR s.lyrics = '' OR strpos(s.search_text, fold_text(w.line)) > 0
              OR similarity(fold_text(first_line(s.lyrics)), fold_text(w.line)) >= 0.5)
       ORDER BY s.archived_at NULLS FIRST, s.id LIMIT 2)
      UNION ALL
      (SELECT 'title', s.id, 1 FROM songs s
       WHERE s.church_id = ${churchId}::uuid AND w.plain_line <> ''
         AND plain_text(first_line(s.lyrics)) = w.plain_line
         AND similarity(fold_text(s.title), fold_text(w.title)) >= 0.4
         AND regexp_replace(s.title, '\\D', '', 'g') = regexp_replace(w.title, '\\D', '', 'g')
       ORDER BY s.archived_at NULLS FIRST, s.id LIMIT 2)
    ) found
    LEFT JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version, 'chart', a.chart)
                       ORDER BY a.position, a.id) AS list
      FROM (SELECT * FROM arrangements a
            WHERE a.church_id = ${churchId}::uuid AND a.song_id = found.id AND a.removed_at IS NULL
            ORDER BY a.position, a.id LIMIT 5) a
    ) played ON true
    ORDER BY w.place, found.score DESC`
}

function toRecord({ place, fingerprint, ccliNumber, title, firstLine }: WantedSong): object {
  return { place, fingerprint, ccli: ccliNumber, title, line: firstLine }
}
