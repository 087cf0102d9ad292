import { findImport, inTransaction, insertAudit, updateImportState } from '@precentor/db'
import { importLimits, type AddFileInput, type SourceId } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { findCandidates } from './find-candidates.ts'
import type { FoundSong, ReadFile, SongReader } from './found-song.ts'
import { resembling, wantedSong, type LibraryMatch } from './match-song.ts'
import { storeFile } from './store-file.ts'

/** What became of a file that was put into an import. */
export type AddedFileDto = {
  readonly sourceId: SourceId
  readonly fileName: string
  /** How many songs were found in it. */
  readonly songs: number
  /** Why it could not be read, in plain words. */
  readonly error: string | null
  /** Whether the import held this very file already. */
  readonly isRepeated: boolean
}

/**
 * Reads a file and puts it into an import together with the songs found in it. The
 * library is not touched. A file that cannot be read is noted with the reason, and
 * nothing of it is kept.
 */
export async function addFile(
  ctx: ChurchContext,
  input: Omit<AddFileInput, 'churchId'>,
  bytes: Uint8Array,
  read: SongReader,
): Promise<AddedFileDto> {
  requireRole(ctx, 'leader')
  const { importId, fileName, notation } = input
  const target = await findImport(ctx.db, ctx.scope, importId)
  if (target === null) throw notFound('Import')
  if (target.files >= importLimits.files) throw isFull(importLimits.files, 'files')
  if (target.songs >= importLimits.songs) throw isFull(importLimits.songs, 'songs')
  const file = await read({ bytes, fileName, notation })
  const matches = file.kind === 'songs' ? await findMatches(ctx, file.songs) : []
  return inTransaction(ctx, async (ctx) => {
    const stored = await storeFile(ctx, { importId, fileName, bytes }, file, matches)
    if (!stored.isRepeated) await noteFile(ctx, input, file, target.state)
    return { ...stored, fileName, ...summary(file) }
  })
}

async function findMatches(
  ctx: ChurchContext,
  songs: readonly FoundSong[],
): Promise<(LibraryMatch | null)[]> {
  const wanted = songs.map((song, place) => wantedSong(place, song, song.details))
  const candidates = await findCandidates(ctx, wanted)
  return songs.map(({ chart }, place) => resembling(chart, candidates.get(place) ?? []).match)
}

async function noteFile(
  ctx: ChurchContext,
  { importId, fileName }: Omit<AddFileInput, 'churchId'>,
  file: ReadFile,
  state: string,
): Promise<void> {
  // There is something to do again.
  if (state === 'done') await updateImportState(ctx.db, ctx.scope, importId, 'open')
  await insertAudit(ctx.db, {
    churchId: ctx.scope.churchId,
    userId: ctx.userId,
    action: 'import.add_file',
    objectType: 'import',
    objectId: importId,
    details: { fileName, songs: summary(file).songs },
  })
}

function summary(file: ReadFile): { songs: number; error: string | null } {
  return file.kind === 'songs'
    ? { songs: file.songs.length, error: null }
    : { songs: 0, error: file.reason }
}

function isFull(limit: number, what: string): DomainError {
  const most = limit.toLocaleString('en')
  return new DomainError(
    'limit_reached',
    'import.full',
    `An import holds ${most} ${what} at most. Please import these first and then start another.`,
  )
}
