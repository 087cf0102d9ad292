import type { ChurchScope } from '../church-scope.ts'
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
 * came: first all that make songs, then those that change songs. At most so many rows
 * and so many characters of charts, but always one row while there are any.
 */
export async function listBatch(
  db: Db,
  scope: ChurchScope,
  importId: string,
  most: { readonly rows: number; readonly characters: number },
): Promise<BatchRow[]> {
  return db.client.$queryRaw<BatchRow[]>`
    WITH next AS MATERIALIZED (
      SELECT * FROM (${importRows(scope, importId)}) l
      WHERE l.outcome IS NULL AND l.choice <> 'skip'
      ORDER BY l.choice <> 'create', l.source_id, l.position LIMIT ${most.rows}
    ), sized AS (
      SELECT n.id, n.file_name AS "fileName", r.title, r.chart,
             encode(r.fingerprint, 'hex') AS fingerprint, r.details, n.state, n.choice,
             n.own_choice IS NOT NULL AS "isChosen", n.match_song_id AS "matchSongId",
             n.match_arrangement_id AS "matchArrangementId", n.match_version AS "matchVersion",
             row_number() OVER place AS place, sum(length(r.chart)) OVER place AS characters
      FROM next n JOIN source_songs r ON r.church_id = ${scope.churchId}::uuid AND r.id = n.id
      WINDOW place AS (ORDER BY n.choice <> 'create', n.source_id, n.position)
    )
    SELECT id, "fileName", title, chart, fingerprint, details, state, choice, "isChosen",
           "matchSongId", "matchArrangementId", "matchVersion"
    FROM sized WHERE place = 1 OR characters <= ${most.characters} ORDER BY place`
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
