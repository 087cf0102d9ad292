import type { ChurchScope } from '../church-scope.ts'
import type { Db } from '../handle.ts'

/** What can be changed for many songs at once. */
export type ManySongRow = {
  readonly id: string
  readonly version: number
  readonly themes: string[]
  readonly language: string | null
  readonly isPublicDomain: boolean
  readonly isArchived: boolean
}

/** Locks songs, in the order of their ids, and gives what can be changed of them. */
export async function lockManySongs(
  db: Db,
  scope: ChurchScope,
  songIds: readonly string[],
): Promise<ManySongRow[]> {
  return db.client.$queryRaw<ManySongRow[]>`
    SELECT id, version, themes, language, is_public_domain AS "isPublicDomain",
           archived_at IS NOT NULL AS "isArchived"
    FROM songs
    WHERE church_id = ${scope.churchId}::uuid AND id = ANY(${songIds}::uuid[])
    ORDER BY id FOR UPDATE`
}

/** Writes songs that were locked; each gets the next version. One statement for all. */
export async function updateManySongs(
  db: Db,
  scope: ChurchScope,
  rows: readonly ManySongRow[],
  archivedAt: Date,
): Promise<void> {
  await db.client.$executeRaw`
    UPDATE songs s
    SET themes = ARRAY(SELECT jsonb_array_elements_text(c.themes)), language = c.language,
        is_public_domain = c.is_public_domain, version = s.version + 1, updated_at = ${archivedAt},
        archived_at = CASE WHEN c.is_archived THEN coalesce(s.archived_at, ${archivedAt}) END
    FROM jsonb_to_recordset(${JSON.stringify(rows.map(toRecord))}::jsonb)
      AS c(id uuid, themes jsonb, language text, is_public_domain boolean, is_archived boolean)
    WHERE s.church_id = ${scope.churchId}::uuid AND s.id = c.id`
}

function toRecord({ id, themes, language, isPublicDomain, isArchived }: ManySongRow): object {
  return { id, themes, language, is_public_domain: isPublicDomain, is_archived: isArchived }
}

export type TabulatedSongRow = {
  readonly title: string
  readonly otherTitles: readonly string[]
  readonly authors: readonly string[]
  readonly copyright: string | null
  readonly ccliNumber: string | null
  readonly isPublicDomain: boolean
  readonly language: string | null
  readonly themes: readonly string[]
  readonly scriptures: readonly string[]
  readonly key: string | null
  readonly tempo: number | null
  readonly metre: string | null
  readonly arrangements: number
  /** As in `2026-11-22`; the latest published plan up to today. */
  readonly lastUsed: string | null
  readonly timesUsed: number
}

/** Every song of the list by title, with its first arrangement and its use. One statement. */
export async function listTabulatedSongs(
  db: Db,
  scope: ChurchScope,
  now: Date,
  limit: number,
): Promise<TabulatedSongRow[]> {
  return db.client.$queryRaw<TabulatedSongRow[]>`
    WITH used AS (
      SELECT a.song_id, count(DISTINCT p.id)::int AS times, max(p.date) AS last
      FROM churches c
      JOIN plans p ON p.church_id = c.id AND p.status = 'published' AND p.removed_at IS NULL
        AND p.date <= local_day(${now}, c.time_zone)
      JOIN plan_items i ON i.church_id = p.church_id AND i.plan_id = p.id
      JOIN arrangements a ON a.church_id = i.church_id AND a.id = i.arrangement_id
      WHERE c.id = ${scope.churchId}::uuid
      GROUP BY a.song_id
    ),
    played AS (
      SELECT DISTINCT ON (song_id) song_id, key, tempo, metre,
             count(*) OVER (PARTITION BY song_id)::int AS number
      FROM arrangements
      WHERE church_id = ${scope.churchId}::uuid AND removed_at IS NULL
      ORDER BY song_id, position, id
    )
    SELECT s.title, s.other_titles AS "otherTitles", s.copyright, s.ccli_number AS "ccliNumber",
           s.is_public_domain AS "isPublicDomain", s.language, s.themes, s.scriptures,
           coalesce((SELECT array_agg(w.name ORDER BY w.position) FROM song_authors w
                     WHERE w.church_id = s.church_id AND w.song_id = s.id), '{}') AS authors,
           played.key, played.tempo, played.metre, coalesce(played.number, 0) AS arrangements,
           used.last::text AS "lastUsed", coalesce(used.times, 0) AS "timesUsed"
    FROM songs s
    LEFT JOIN played ON played.song_id = s.id
    LEFT JOIN used ON used.song_id = s.id
    WHERE s.church_id = ${scope.churchId}::uuid AND s.archived_at IS NULL
    ORDER BY sort_title(s.title), s.id
    LIMIT ${limit}`
}
