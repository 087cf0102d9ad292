import type { ChurchScope } from '../church-scope.ts'
import { Prisma } from '../generated/client.ts'
import type { ImportChoice, ImportOutcome, SongMatch } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

export type RowState = 'new' | 'changed' | 'duplicate' | 'unreadable' | 'imported'

/** One song of a file, or a file that could not be read (then without an id). */
export type ImportedRow = {
  readonly id: string | null
  readonly sourceId: string
  readonly position: number
  readonly fileName: string
  readonly format: string | null
  readonly encoding: string | null
  readonly error: string | null
  readonly title: string | null
  readonly state: RowState
  readonly choice: ImportChoice
  readonly outcome: ImportOutcome | null
  readonly songId: string | null
  readonly warningCount: number
  readonly firstWarning: string | null
  readonly matchKind: SongMatch | null
  readonly matchSongId: string | null
  readonly matchTitle: string | null
  readonly isMatchArchived: boolean
  /** Whether there is an arrangement whose chart can be replaced. */
  readonly isMatchPlayable: boolean
  /** The file of the same import that says the same. */
  readonly twinFile: string | null
}

export type RowPlace = { readonly sourceId: string; readonly position: number }

/** Rows in the order in which files came, those after `after` only. */
export async function listImportRows(
  db: Db,
  scope: ChurchScope,
  importId: string,
  page: {
    readonly limit: number
    readonly after?: RowPlace
    readonly state?: RowState
    readonly sourceId?: string
  },
): Promise<ImportedRow[]> {
  const { after, state = null, sourceId = null, limit } = page
  return db.client.$queryRaw<ImportedRow[]>`
    WITH listed AS (${importRows(scope, importId)})
    SELECT l.id, l.source_id AS "sourceId", l.position, l.file_name AS "fileName", l.format,
           l.encoding, l.error, l.title, l.state, l.choice, l.outcome, l.song_id AS "songId",
           jsonb_array_length(l.warnings) AS "warningCount",
           l.warnings -> 0 ->> 'message' AS "firstWarning",
           l.match_kind AS "matchKind", m.id AS "matchSongId", m.title AS "matchTitle",
           m.archived_at IS NOT NULL AS "isMatchArchived",
           l.match_arrangement_id IS NOT NULL AS "isMatchPlayable",
           CASE WHEN l.twin_song_id IS NULL THEN l.twin_file END AS "twinFile"
    FROM listed l
    LEFT JOIN songs m ON m.church_id = ${scope.churchId}::uuid
      AND m.id = coalesce(l.match_song_id, l.twin_song_id)
    WHERE (${state}::text IS NULL OR l.state = ${state}::text)
      AND (${sourceId}::uuid IS NULL OR l.source_id = ${sourceId}::uuid)
      AND (${after?.sourceId ?? null}::uuid IS NULL OR (l.source_id, l.position)
           > (${after?.sourceId ?? null}::uuid, ${after?.position ?? null}::int))
    ORDER BY l.source_id, l.position LIMIT ${limit}`
}

export type RowCount = {
  readonly state: RowState
  readonly choice: ImportChoice
  readonly rows: number
}

/** How many rows there are of each state, by what is to be done with them. */
export async function countImportRows(
  db: Db,
  scope: ChurchScope,
  importId: string,
): Promise<RowCount[]> {
  return db.client.$queryRaw<RowCount[]>`
    SELECT state, choice, count(*)::int AS rows
    FROM (${importRows(scope, importId)}) listed GROUP BY state, choice`
}

/**
 * Notes what a person wants done with rows that were not imported yet; gives how many
 * there were. What needs a match is left alone where there is none. To create what is
 * new anyway is no choice: then it can still turn out to be known.
 */
export async function updateChoices(
  db: Db,
  scope: ChurchScope,
  importId: string,
  choice: ImportChoice,
  of: { readonly rows: readonly string[] } | { readonly state: RowState },
): Promise<number> {
  const chosen =
    'rows' in of
      ? Prisma.sql`listed.id = ANY(${[...of.rows]}::uuid[])`
      : Prisma.sql`listed.state = ${of.state}`
  return db.client.$executeRaw`
    UPDATE source_songs r
    SET choice = CASE WHEN listed.state = 'new' AND ${choice} = 'create' THEN NULL
                      ELSE ${choice}::import_choice END
    FROM (${importRows(scope, importId)}) listed
    WHERE r.id = listed.id AND r.church_id = ${scope.churchId}::uuid AND ${chosen}
      AND listed.outcome IS NULL
      AND (${choice} IN ('create', 'skip') OR listed.match_song_id IS NOT NULL)
      AND (${choice} <> 'update' OR listed.match_arrangement_id IS NOT NULL)`
}

/**
 * Every row of an import with its state: the one place that says how a state comes
 * about. A twin says the same, and is in the library or stands earlier in the import.
 * Songs are joined by their file alone, which is of the same church by its foreign key: with the
 * church as well PostgreSQL reads all its songs again for each file, as long as it has not
 * counted the ones that have just come.
 */
export function importRows(scope: ChurchScope, importId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT rows.*,
           coalesce(rows.own_choice, CASE rows.state WHEN 'new' THEN 'create' ELSE 'skip' END::import_choice) AS choice
    FROM (
      SELECT r.id, s.id AS source_id, coalesce(r.position, 0) AS position, s.file_name, s.format,
             s.encoding, s.error, r.title, r.warnings, r.choice AS own_choice, r.outcome,
             r.song_id, r.match_kind, r.match_song_id, r.match_arrangement_id, r.match_version,
             twin.song_id AS twin_song_id, twin.file_name AS twin_file,
             CASE WHEN r.id IS NULL THEN 'unreadable'
                  WHEN r.outcome IS NOT NULL THEN 'imported'
                  WHEN r.match_kind = 'same' OR twin.file_name IS NOT NULL THEN 'duplicate'
                  WHEN r.match_song_id IS NOT NULL THEN 'changed'
                  ELSE 'new' END AS state
      FROM sources s
      LEFT JOIN source_songs r ON r.source_id = s.id
      LEFT JOIN LATERAL (
        SELECT t.song_id, ts.file_name
        FROM source_songs t JOIN sources ts ON ts.church_id = t.church_id AND ts.id = t.source_id
        WHERE t.church_id = s.church_id AND t.fingerprint = r.fingerprint AND t.id <> r.id
          AND (t.song_id IS NOT NULL OR (ts.import_id = s.import_id
               AND (t.source_id, t.position) < (r.source_id, r.position)))
        ORDER BY t.song_id IS NULL LIMIT 1
      ) twin ON r.outcome IS NULL
      WHERE s.church_id = ${scope.churchId}::uuid AND s.import_id = ${importId}::uuid
    ) rows`
}
