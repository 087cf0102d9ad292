import { randomUUIDv7 } from 'node:crypto'
import type { ChurchScope } from '../church-scope.ts'
import type { Prisma } from '../generated/client.ts'
import type { ImportState } from '../generated/enums.ts'
import type { Db } from '../handle.ts'

/** One sitting at the import page, with its figures. */
export type ImportRow = {
  readonly id: string
  readonly state: ImportState
  readonly createdAt: Date
  readonly creator: string | null
  readonly files: number
  readonly unreadable: number
  readonly songs: number
  readonly imported: number
}

export async function insertImport(db: Db, scope: ChurchScope): Promise<string> {
  const row = await db.client.import.create({
    data: { churchId: scope.churchId, createdBy: scope.userId },
    select: { id: true },
  })
  return row.id
}

/** An import's state and what it holds. */
export async function findImport(
  db: Db,
  scope: ChurchScope,
  importId: string,
): Promise<{ state: ImportState; files: number; songs: number } | null> {
  const rows = await db.client.$queryRaw<{ state: ImportState; files: number; songs: number }[]>`
    SELECT i.state,
           (SELECT count(*) FROM sources s
            WHERE s.church_id = i.church_id AND s.import_id = i.id)::int AS files,
           (SELECT count(*) FROM sources s
            JOIN source_songs r ON r.source_id = s.id
            WHERE s.church_id = i.church_id AND s.import_id = i.id)::int AS songs
    FROM imports i WHERE i.church_id = ${scope.churchId}::uuid AND i.id = ${importId}::uuid`
  return rows[0] ?? null
}

/** Imports, newest first, those before `before` only; one alone where `importId` says which. */
export async function listImports(
  db: Db,
  scope: ChurchScope,
  page: { readonly limit: number; readonly before?: string; readonly importId?: string },
): Promise<ImportRow[]> {
  const { limit, before = null, importId = null } = page
  return db.client.$queryRaw<ImportRow[]>`
    SELECT i.id, i.state, i.created_at AS "createdAt", m.name AS creator,
           files.files, files.unreadable, songs.songs, songs.imported
    FROM imports i
    LEFT JOIN members m ON m.church_id = i.church_id AND m.user_id = i.created_by
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS files, count(error)::int AS unreadable
      FROM sources s WHERE s.church_id = i.church_id AND s.import_id = i.id
    ) files
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS songs, count(r.outcome)::int AS imported
      FROM sources s JOIN source_songs r ON r.source_id = s.id
      WHERE s.church_id = i.church_id AND s.import_id = i.id
    ) songs
    WHERE i.church_id = ${scope.churchId}::uuid
      AND (${importId}::uuid IS NULL OR i.id = ${importId}::uuid)
      AND (${before}::uuid IS NULL OR i.id < ${before}::uuid)
    ORDER BY i.id DESC LIMIT ${limit}`
}

/** An import is `importing` from its first batch on, and `done` when nothing chosen is left. */
export async function updateImportState(
  db: Db,
  scope: ChurchScope,
  importId: string,
  state: ImportState,
): Promise<void> {
  await db.client.import.updateMany({
    where: { churchId: scope.churchId, id: importId, state: { not: state } },
    data: { state },
  })
}

export type NewSource = {
  /** Names the file within its import: what it holds and how it is called. */
  readonly key: string
  readonly fileName: string
  readonly sha256: Uint8Array<ArrayBuffer>
  readonly size: number
  /** Empty for a file that could not be read: nothing of it is kept. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly notation: string
  readonly format: string | null
  readonly encoding: string | null
  readonly error: string | null
}

/** Stores files; gives the ids, by their keys, of those that the import did not have. */
export async function insertSources(
  db: Db,
  scope: ChurchScope,
  importId: string,
  sources: readonly NewSource[],
): Promise<Map<string, string>> {
  // Rows are listed by these, in the order in which files came.
  const ids = sources.map(() => randomUUIDv7()).toSorted()
  const rows = sources.map(({ key, ...source }, place) => ({
    key,
    data: { ...source, importId, churchId: scope.churchId, id: ids[place] ?? '' },
  }))
  const made = await db.client.source.createManyAndReturn({
    // In one order for all, so that two who drop the same files never wait for each other.
    data: rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ data }) => data),
    skipDuplicates: true,
    select: { id: true },
  })
  const isMade = new Set(made.map(({ id }) => id))
  return new Map(rows.flatMap(({ key, data }) => (isMade.has(data.id) ? [[key, data.id]] : [])))
}

type FileKey = Pick<NewSource, 'key' | 'fileName' | 'sha256'>

/** Forgets that files could not be read; false when that was not so of any. */
export async function deleteUnread(
  db: Db,
  scope: ChurchScope,
  importId: string,
  sources: readonly FileKey[],
): Promise<boolean> {
  const { count } = await db.client.source.deleteMany({
    where: { ...among(scope, importId, sources), error: { not: null } },
  })
  return count > 0
}

/** The ids of these files in the import, by their keys. */
export async function listSourceIds(
  db: Db,
  scope: ChurchScope,
  importId: string,
  sources: readonly FileKey[],
): Promise<Map<string, string>> {
  const rows = await db.client.source.findMany({
    where: among(scope, importId, sources),
    select: { id: true, fileName: true, sha256: true },
  })
  return new Map(
    sources.flatMap(({ key, fileName, sha256 }) => {
      const row = rows.find(
        (each) => each.fileName === fileName && Buffer.compare(each.sha256, sha256) === 0,
      )
      return row === undefined ? [] : [[key, row.id]]
    }),
  )
}

function among({ churchId }: ChurchScope, importId: string, sources: readonly FileKey[]) {
  return {
    churchId,
    importId,
    OR: sources.map(({ fileName, sha256 }) => ({ fileName, sha256 })),
  }
}

export type NewSourceSong = Omit<Prisma.SourceSongCreateManyInput, 'id' | 'churchId'>

export async function insertSourceSongs(
  db: Db,
  scope: ChurchScope,
  songs: readonly NewSourceSong[],
): Promise<void> {
  await db.client.sourceSong.createMany({
    data: songs.map((song) => ({ ...song, churchId: scope.churchId })),
  })
}

const sourceColumns = {
  id: true,
  importId: true,
  fileName: true,
  size: true,
  bytes: true,
  format: true,
  encoding: true,
  error: true,
} satisfies Prisma.SourceSelect

export type SourceRow = Prisma.SourceGetPayload<{ select: typeof sourceColumns }> & {
  readonly song: {
    title: string
    chart: string
    warnings: Prisma.JsonValue
    libraryChart: string | null
  } | null
}

/** A file with its bytes, and one of the songs that were found in it. */
export async function findSource(
  db: Db,
  scope: ChurchScope,
  sourceId: string,
  position: number,
): Promise<SourceRow | null> {
  const row = await db.client.source.findUnique({
    where: { churchId_id: { churchId: scope.churchId, id: sourceId } },
    select: {
      ...sourceColumns,
      songs: {
        where: { position },
        select: {
          title: true,
          chart: true,
          warnings: true,
          matchArrangement: { select: { chart: true } },
        },
      },
    },
  })
  if (row === null) return null
  const { songs, ...source } = row
  const [first] = songs
  if (first === undefined) return { ...source, song: null }
  const { matchArrangement, ...song } = first
  return { ...source, song: { ...song, libraryChart: matchArrangement?.chart ?? null } }
}
