import type { ChurchScope } from '../church-scope.ts'
import { Prisma } from '../generated/client.ts'
import type { ImportChoice, ImportOutcome, SongMatch } from '../generated/enums.ts'
import type { Db } from '../handle.ts'
import { importRows, type RowState } from './import-row.ts'

/** A row that is to be imported, with everything that this takes. */
export type BatchRow = {
  readonly id: string
  readonly fileName: string
  readonly title: string
  readonly chart: string
  /** SHA-256 in hexadecimal. */
  readonly fingerprint: string
  readonly details: unknown
  readonly state: RowState
  /** What was chosen, else what the state suggests; never `skip`. */
  readonly choice: ImportChoice
  /** Whether a person chose it. */
  readonly isChosen: boolean
  readonly matchSongId: string | null
  readonly matchArrangementId: string | null
  readonly matchVersion: number | null
}

/**
 * The next rows of an import that are to be imported, in the order in which files
 * came: first all that make songs, then those that change songs.
 */
export async function listBatch(
  db: Db,
  scope: ChurchScope,
  importId: string,
  limit: number,
): Promise<BatchRow[]> {
  return db.client.$queryRaw<BatchRow[]>`
    SELECT l.id, l.file_name AS "fileName", r.title, r.chart, encode(r.fingerprint, 'hex') AS fingerprint,
           r.details, l.state, l.choice, l.own_choice IS NOT NULL AS "isChosen",
           l.match_song_id AS "matchSongId", l.match_arrangement_id AS "matchArrangementId",
           l.match_version AS "matchVersion"
    FROM (${importRows(scope, importId)}) l
    JOIN source_songs r ON r.church_id = ${scope.churchId}::uuid AND r.id = l.id
    WHERE l.outcome IS NULL AND l.choice <> 'skip'
    ORDER BY l.choice <> 'create', l.source_id, l.position LIMIT ${limit}`
}

export type RowOutcome = {
  readonly id: string
  readonly outcome: ImportOutcome
  readonly songId: string
}

export type RowMatch = {
  readonly id: string
  readonly kind: SongMatch
  readonly songId: string
  readonly arrangementId: string | null
  readonly version: number | null
}

/**
 * Notes what became of rows, and what those resemble by now that are given back to
 * the person: what was chosen before that was known is forgotten.
 */
export async function updateRows(
  db: Db,
  scope: ChurchScope,
  outcomes: readonly RowOutcome[],
  held: readonly RowMatch[],
): Promise<void> {
  if (outcomes.length + held.length === 0) return
  await db.client.$executeRaw`
    UPDATE source_songs r
    SET outcome = q.outcome::import_outcome,
        song_id = CASE WHEN q.outcome IS NOT NULL THEN q."songId" END,
        choice = CASE WHEN q.outcome IS NOT NULL THEN r.choice END,
        match_kind = coalesce(q.kind::song_match, r.match_kind),
        match_song_id = CASE WHEN q.kind IS NULL THEN r.match_song_id ELSE q."songId" END,
        match_arrangement_id = CASE WHEN q.kind IS NULL THEN r.match_arrangement_id
                                    ELSE q."arrangementId" END,
        match_version = CASE WHEN q.kind IS NULL THEN r.match_version ELSE q.version END
    FROM jsonb_to_recordset(${JSON.stringify([...outcomes, ...held])}::jsonb)
      AS q(id uuid, outcome text, "songId" uuid, kind text, "arrangementId" uuid, version int)
    WHERE r.church_id = ${scope.churchId}::uuid AND r.id = q.id`
}

export type ChartReplacement = {
  readonly arrangementId: string
  /** The version that was looked at; an arrangement that was changed since is left alone. */
  readonly version: number
  readonly chart: string
  readonly key: string | null
  readonly tempo: number | null
  readonly metre: string | null
  readonly length: number | null
}

/**
 * Puts new charts into arrangements, and keeps each old one as a removed arrangement
 * that can be restored. Gives the arrangements that were changed.
 */
export async function replaceCharts(
  db: Db,
  scope: ChurchScope,
  replacements: readonly ChartReplacement[],
  now: Date,
): Promise<string[]> {
  if (replacements.length === 0) return []
  const rows = await db.client.$queryRaw<{ id: string }[]>`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(replacements)}::jsonb)
        AS q("arrangementId" uuid, version int, chart text, key text, tempo int, metre text, length int)
    ), old AS (
      SELECT a.* FROM arrangements a JOIN wanted w ON w."arrangementId" = a.id AND w.version = a.version
      WHERE a.church_id = ${scope.churchId}::uuid AND a.removed_at IS NULL
      FOR UPDATE OF a
    ), kept AS (
      INSERT INTO arrangements (id, church_id, song_id, position, name, key, tempo, metre, length,
                                chart, sequence, removed_at, created_at, updated_at)
      SELECT gen_random_uuid(), church_id, song_id,
             (SELECT count(*) FROM arrangements a WHERE a.church_id = old.church_id AND a.song_id = old.song_id),
             left(name, 100) || ' (before import)', key, tempo,
             metre, length, chart, sequence, ${now}, created_at, ${now}
      FROM old
    )
    UPDATE arrangements a
    SET chart = w.chart, key = coalesce(w.key, a.key), tempo = coalesce(w.tempo, a.tempo),
        metre = coalesce(w.metre, a.metre), length = coalesce(w.length, a.length), sequence = '{}',
        version = a.version + 1, updated_at = ${now}
    FROM old JOIN wanted w ON w."arrangementId" = old.id
    WHERE a.church_id = ${scope.churchId}::uuid AND a.id = old.id
    RETURNING a.id`
  return rows.map(({ id }) => id)
}

/** Sets the state of an import by what is left to do in it; gives that number, null where there is no such import. */
export async function settleImport(
  db: Db,
  scope: ChurchScope,
  importId: string,
): Promise<number | null> {
  const rows = await db.client.$queryRaw<{ left: number }[]>`
    WITH remaining AS (
      SELECT count(*)::int AS left FROM (${importRows(scope, importId)}) l
      WHERE l.id IS NOT NULL AND l.outcome IS NULL AND l.choice <> 'skip'
    )
    UPDATE imports i
    SET state = CASE WHEN remaining.left = 0 THEN 'done' ELSE 'importing' END::import_state,
        updated_at = now()
    FROM remaining
    WHERE i.church_id = ${scope.churchId}::uuid AND i.id = ${importId}::uuid
    RETURNING remaining.left`
  return rows[0]?.left ?? null
}

export type NewArrangement = Omit<ChartReplacement, 'arrangementId' | 'version'> & {
  readonly songId: string
  readonly name: string
}

/** Adds one more arrangement to each of these songs, as the last one. Lock the songs before. */
export async function insertImportedArrangements(
  db: Db,
  scope: ChurchScope,
  arrangements: readonly NewArrangement[],
  now: Date,
): Promise<void> {
  if (arrangements.length === 0) return
  await db.client.$executeRaw`
    INSERT INTO arrangements (id, church_id, song_id, position, name, key, tempo, metre, length,
                              chart, sequence, created_at, updated_at)
    SELECT gen_random_uuid(), ${scope.churchId}::uuid, q."songId",
           (SELECT count(*) FROM arrangements a
            WHERE a.church_id = ${scope.churchId}::uuid AND a.song_id = q."songId"),
           q.name, q.key, q.tempo, q.metre, q.length, q.chart, '{}', ${now}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(arrangements)}::jsonb)
      AS q("songId" uuid, name text, key text, tempo int, metre text, length int, chart text)`
}

/** Locks songs until the transaction ends, so that nobody else changes their arrangements. */
export async function lockSongs(
  db: Db,
  scope: ChurchScope,
  songIds: readonly string[],
): Promise<void> {
  if (songIds.length === 0) return
  // In one order for all, so that two who lock several never wait for each other.
  await db.client.$queryRaw`
    SELECT 1 FROM songs WHERE church_id = ${scope.churchId}::uuid AND id = ANY(${[...songIds]}::uuid[])
    ORDER BY id FOR UPDATE`
}

/** The charts of songs' arrangements that were not removed, in their order. */
export async function listChartsOfSongs(
  db: Db,
  scope: ChurchScope,
  songIds: readonly string[],
): Promise<{ songId: string; chart: string }[]> {
  return db.client.arrangement.findMany({
    where: { churchId: scope.churchId, songId: { in: [...songIds] }, removedAt: null },
    select: { songId: true, chart: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
}

/** Sets what full-text search finds in songs. */
export async function updateSongsLyrics(
  db: Db,
  scope: ChurchScope,
  songs: readonly { readonly songId: string; readonly lyrics: string }[],
): Promise<void> {
  if (songs.length === 0) return
  await db.client.$executeRaw(Prisma.sql`
    UPDATE songs s SET lyrics = q.lyrics, updated_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(songs)}::jsonb) AS q("songId" uuid, lyrics text)
    WHERE s.church_id = ${scope.churchId}::uuid AND s.id = q."songId"`)
}
