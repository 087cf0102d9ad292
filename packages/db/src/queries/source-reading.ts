import type { ChurchScope } from '../church-scope.ts'
import type { Db } from '../handle.ts'

export type SourceToRead = {
  readonly id: string
  readonly fileName: string
  readonly notation: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** SHA-256 in hexadecimal of what each song said when the file was read last, in order. */
  readonly fingerprints: readonly string[]
}

/**
 * The next kept files, by their ids: of files with the same bytes the one that was read
 * last. At most so many, and, but for the first, so many bytes together. One statement.
 */
export async function listSourcesToRead(
  db: Db,
  scope: ChurchScope,
  after: string | null,
  /** The import that takes what reads differently: its own files are not read again. */
  but: string | null,
  most: { readonly files: number; readonly bytes: number },
): Promise<SourceToRead[]> {
  return db.client.$queryRaw<SourceToRead[]>`
    WITH latest AS (
      SELECT DISTINCT ON (sha256) id, size FROM sources
      WHERE church_id = ${scope.churchId}::uuid AND error IS NULL
        AND import_id IS DISTINCT FROM ${but}::uuid
      ORDER BY sha256, id DESC
    ),
    page AS (
      SELECT id, size, sum(size) OVER (ORDER BY id) AS total FROM latest
      WHERE ${after}::uuid IS NULL OR id > ${after}::uuid
      ORDER BY id LIMIT ${most.files}
    )
    SELECT s.id, s.file_name AS "fileName", s.notation, s.bytes,
           coalesce((SELECT array_agg(encode(r.fingerprint, 'hex') ORDER BY r.position)
                     FROM source_songs r WHERE r.source_id = s.id), '{}') AS fingerprints
    FROM page JOIN sources s ON s.id = page.id
    WHERE page.total <= ${most.bytes} OR page.total = page.size
    ORDER BY s.id`
}

/** How many files a church keeps, the same bytes counted once. */
export async function countSourcesToRead(db: Db, scope: ChurchScope): Promise<number> {
  const [row] = await db.client.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT sha256)::int AS count FROM sources
    WHERE church_id = ${scope.churchId}::uuid AND error IS NULL`
  return row?.count ?? 0
}
