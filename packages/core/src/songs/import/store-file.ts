import {
  deleteUnread,
  findSourceId,
  insertSource,
  insertSourceSongs,
  type NewSource,
  type NewSourceSong,
} from '@precentor/db'
import type { SourceId } from '@precentor/schemas'
import type { ChurchContext } from '../../context.ts'
import type { FoundSong, ReadFile } from './found-song.ts'
import type { LibraryMatch } from './match-song.ts'
import { hashFile } from './read-song-file.ts'

const nothing = new Uint8Array()

/**
 * Keeps a file's bytes and its songs; call it in a transaction. The same file of the
 * same name is kept once in an import, however many people drop it at once.
 */
export async function storeFile(
  ctx: ChurchContext,
  file: { readonly importId: string; readonly fileName: string; readonly bytes: Uint8Array },
  read: ReadFile,
  matches: readonly (LibraryMatch | null)[],
): Promise<{ readonly sourceId: SourceId; readonly isRepeated: boolean }> {
  const { bytes, importId, fileName } = file
  const isRead = read.kind === 'songs'
  const place = { importId, fileName, sha256: hashFile(bytes) }
  const source: NewSource = {
    ...place,
    size: bytes.length,
    bytes: isRead ? new Uint8Array(bytes) : nothing,
    format: isRead ? read.format : null,
    encoding: isRead ? read.encoding : null,
    error: isRead ? null : read.reason,
  }
  const sourceId =
    (await insertSource(ctx.db, ctx.scope, source)) ?? (await replaceUnread(ctx, source))
  if (sourceId === null) {
    const known = await findSourceId(ctx.db, ctx.scope, place)
    if (known === null) throw new Error('A file that was there is gone.')
    return { sourceId: known as SourceId, isRepeated: true }
  }
  if (isRead) {
    const songs = read.songs.map((song, position) =>
      toRow(song, position, matches[position] ?? null),
    )
    await insertSourceSongs(ctx.db, ctx.scope, sourceId, songs)
  }
  return { sourceId: sourceId as SourceId, isRepeated: false }
}

/** A file that could not be read before is tried again; null when there is none. */
async function replaceUnread(ctx: ChurchContext, source: NewSource): Promise<string | null> {
  const isGone = await deleteUnread(ctx.db, ctx.scope, source)
  return isGone ? insertSource(ctx.db, ctx.scope, source) : null
}

function toRow(song: FoundSong, position: number, match: LibraryMatch | null): NewSourceSong {
  return {
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
