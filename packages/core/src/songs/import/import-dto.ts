import type { ImportRow } from '@precentor/db'
import type { ImportId, ImportState } from '@precentor/schemas'

/** One sitting at the import page. */
export type ImportDto = {
  readonly id: ImportId
  /** `importing` from the first songs on, `done` when nothing chosen is left. */
  readonly state: ImportState
  /** ISO 8601. */
  readonly createdAt: string
  /** Null when that person has left the church. */
  readonly createdBy: string | null
  readonly files: number
  readonly unreadable: number
  readonly songs: number
  readonly imported: number
}

export function toImport(row: ImportRow): ImportDto {
  const { id, state, createdAt, creator, files, unreadable, songs, imported } = row
  return {
    id: id as ImportId,
    state,
    createdAt: createdAt.toISOString(),
    createdBy: creator,
    files,
    unreadable,
    songs,
    imported,
  }
}
