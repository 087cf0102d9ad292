import { findImport, inTransaction, insertAudit, updateImportState } from '@precentor/db'
import { importLimits, type AddFileInput, type SourceId } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import { DomainError, notFound } from '../../errors.ts'
import { requireRole } from '../../rights.ts'
import { findCandidates } from './find-candidates.ts'
import type { FoundSong, ReadFile, SongFile, SongReader } from './found-song.ts'
import { resembling, wantedSong, type LibraryMatch } from './match-song.ts'
import { storeFiles, type FileToStore } from './store-files.ts'

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

export type NamedBytes = { readonly fileName: string; readonly bytes: Uint8Array }

/**
 * Reads files and puts them into an import together with the songs found in them, all of them
 * in one transaction, and gives what became of each, in their order. The library is not
 * touched. A file that cannot be read is noted with the reason, and nothing of it is kept.
 */
export async function addFiles(
  ctx: ChurchContext,
  input: Pick<AddFileInput, 'importId' | 'notation'>,
  files: readonly NamedBytes[],
  read: SongReader,
): Promise<AddedFileDto[]> {
  requireRole(ctx, 'leader')
  const { importId, notation } = input
  const target = await findImport(ctx.db, ctx.scope, importId)
  if (target === null) throw notFound('Import')
  if (target.files + files.length > importLimits.files) throw isFull(importLimits.files, 'files')
  if (target.songs >= importLimits.songs) throw isFull(importLimits.songs, 'songs')
  const named = files.map((file) => ({ ...file, notation }))
  const toStore = await withMatches(ctx, named, await Promise.all(named.map(read)))
  return inTransaction(ctx, async (ctx) => {
    const stored = await storeFiles(ctx, importId, toStore)
    const added = toStore.flatMap((file, place) => {
      const of = stored[place]
      return of === undefined ? [] : [{ ...of, fileName: file.fileName, ...summary(file.read) }]
    })
    const fresh = added.filter(({ isRepeated }) => !isRepeated)
    if (fresh.length > 0) await noteFiles(ctx, importId, fresh, target.state)
    return added
  })
}

/** One question to the library for the songs of all files. */
async function withMatches(
  ctx: ChurchContext,
  files: readonly SongFile[],
  readFiles: readonly ReadFile[],
): Promise<FileToStore[]> {
  const songs = readFiles.map((read) => (read.kind === 'songs' ? read.songs : []))
  const matches = await findMatches(ctx, songs.flat())
  let from = 0
  return files.flatMap((file, place) => {
    const read = readFiles[place]
    if (read === undefined) return []
    const start = from
    from += songs[place]?.length ?? 0
    return [{ ...file, read, matches: matches.slice(start, from) }]
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

async function noteFiles(
  ctx: ChurchContext,
  importId: string,
  files: readonly AddedFileDto[],
  state: string,
): Promise<void> {
  // There is something to do again.
  if (state === 'done') await updateImportState(ctx.db, ctx.scope, importId, 'open')
  const [first] = files
  const songs = files.reduce((sum, file) => sum + file.songs, 0)
  await insertAudit(ctx.db, {
    churchId: ctx.scope.churchId,
    userId: ctx.userId,
    action: files.length === 1 ? 'import.add_file' : 'import.add_files',
    objectType: 'import',
    objectId: importId,
    details:
      files.length === 1 ? { fileName: first?.fileName, songs } : { files: files.length, songs },
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
