import type { ImportedRow } from '@precentor/db'
import type {
  ImportChoice,
  ImportRowState,
  SongId,
  SourceId,
  SourceSongId,
} from '@precentor/schemas'

/** What a row resembles: a song of the library, or another file of the same import. */
export type ImportMatchDto =
  | {
      readonly kind: 'same' | 'ccli' | 'title'
      readonly songId: SongId
      readonly title: string
      readonly isArchived: boolean
    }
  | { readonly kind: 'file'; readonly fileName: string }

/** One song of a file, or a file that could not be read. */
export type ImportRowDto = {
  /** Null for a file that could not be read. */
  readonly id: SourceSongId | null
  readonly sourceId: SourceId
  /** Which song of the file; counted from 0. */
  readonly position: number
  readonly fileName: string
  /** As in `chordpro`; null for a file that could not be read. */
  readonly format: string | null
  readonly encoding: string | null
  /** Why the file could not be read, in plain words. */
  readonly error: string | null
  readonly title: string | null
  readonly state: ImportRowState
  readonly choice: ImportChoice
  /** What can be chosen; empty when there is nothing left to do. */
  readonly choices: readonly ImportChoice[]
  readonly outcome: 'created' | 'updated' | 'added' | 'known' | null
  /** The song that it became. */
  readonly songId: SongId | null
  readonly warnings: { readonly count: number; readonly first: string | null }
  readonly match: ImportMatchDto | null
}

export function toImportRow(row: ImportedRow): ImportRowDto {
  const { id, sourceId, position, fileName, format, encoding, error } = row
  return {
    id: id as SourceSongId | null,
    sourceId: sourceId as SourceId,
    position,
    fileName,
    format,
    encoding,
    error,
    title: row.title,
    state: row.state,
    choice: row.choice,
    choices: choicesOf(row),
    outcome: row.outcome,
    songId: row.songId as SongId | null,
    warnings: { count: row.warningCount ?? 0, first: row.firstWarning },
    match: matchOf(row),
  }
}

function choicesOf(row: ImportedRow): ImportChoice[] {
  if (row.id === null || row.outcome !== null) return []
  if (row.matchKind === null) return ['create', 'skip']
  return row.isMatchPlayable ? ['create', 'update', 'add', 'skip'] : ['create', 'add', 'skip']
}

function matchOf(row: ImportedRow): ImportMatchDto | null {
  const { matchSongId, matchTitle, isMatchArchived, twinFile } = row
  if (matchSongId !== null && matchTitle !== null) {
    const songId = matchSongId as SongId
    return { kind: row.matchKind ?? 'same', songId, title: matchTitle, isArchived: isMatchArchived }
  }
  return twinFile === null ? null : { kind: 'file', fileName: twinFile }
}
