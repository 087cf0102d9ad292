import {
  deleteUnread,
  insertSources,
  insertSourceSongs,
  listSourceIds,
  type NewSource,
  type NewSourceSong,
} from '@precentor/db'
import type { FileNotation, SourceId } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import type { FoundSong, ReadFile } from './found-song.ts'
import type { LibraryMatch } from './match-song.ts'
import { hashFile } from './read-song-file.ts'

export type FileToStore = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly notation: FileNotation
  readonly read: ReadFile
  /** What each of its songs resembles. */
  readonly matches: readonly (LibraryMatch | null)[]
}

export type StoredFile = { readonly sourceId: SourceId; readonly isRepeated: boolean }

const nothing = new Uint8Array()

/**
 * Keeps files' bytes and their songs, in as many statements for a hundred files as for one;
 * call it in a transaction. The same file of the same name is kept once in an import, however
 * many people drop it at once. Gives where each file lies, in their order.
 */
export async function storeFiles(
  ctx: ChurchContext,
  importId: string,
  files: readonly FileToStore[],
): Promise<StoredFile[]> {
  const sources = files.map((file) => toSource(file))
  const made = await insertEach(ctx, importId, sources)
  const songs = files.flatMap(({ read, matches }, place) => {
    const sourceId = made.get(place)
    if (sourceId === undefined || read.kind !== 'songs') return []
    return read.songs.map((song, position) =>
      toRow(sourceId, song, position, matches[position] ?? null),
    )
  })
  if (songs.length > 0) await insertSourceSongs(ctx.db, ctx.scope, songs)
  const isMissing = made.size < files.length
  const known = isMissing ? await listSourceIds(ctx.db, ctx.scope, importId, sources) : new Map()
  return sources.map((source, place) => {
    const id = made.get(place) ?? known.get(source.key)
    if (id === undefined) throw new Error('A file that was there is gone.')
    return { sourceId: id as SourceId, isRepeated: !made.has(place) }
  })
}

/** The ids of those that are new to the import, by their place; a file that was unreadable is tried again. */
async function insertEach(
  ctx: ChurchContext,
  importId: string,
  sources: readonly NewSource[],
): Promise<Map<number, string>> {
  const { db, scope } = ctx
  const made = await insertSources(db, scope, importId, sources)
  const others = sources.filter(({ key }) => !made.has(key))
  if (others.length > 0 && (await deleteUnread(db, scope, importId, others))) {
    for (const [key, id] of await insertSources(db, scope, importId, others)) made.set(key, id)
  }
  const places = new Map<number, string>()
  for (const [place, { key }] of sources.entries()) {
    const id = made.get(key)
    // Of two equal files that came together the first is kept and the other repeated.
    if (id !== undefined) places.set(place, id)
    made.delete(key)
  }
  return places
}

function toSource({ fileName, bytes, notation, read }: FileToStore): NewSource {
  const isRead = read.kind === 'songs'
  const sha256 = hashFile(bytes)
  return {
    key: `${Buffer.from(sha256).toString('hex')} ${fileName}`,
    fileName,
    notation,
    sha256,
    size: bytes.length,
    bytes: isRead ? new Uint8Array(bytes) : nothing,
    format: isRead ? read.format : null,
    encoding: isRead ? read.encoding : null,
    error: isRead ? null : read.reason,
  }
}

function toRow(
  sourceId: string,
  song: FoundSong,
  position: number,
  match: LibraryMatch | null,
): NewSourceSong {
  return {
    sourceId,
    position,
    title: song.title,
    chart: song.chart,
    fingerprint: new Uint8Array(Buffer.from(song.fingerprint, 'hex')),
    warnings: [...song.warnings],
    details: song.details,
    ...(match !== null && {
      matchKind: match.kind,
      matchSongId: match.songId,
      matchArrangementId: match.arrangementId,
      matchVersion: match.version,
    }),
  }
}
