import type { ReadSong } from '../model/song.ts'
import type { Warning } from '../model/warning.ts'
import type { Notation } from '../music/notation.ts'
import { decodeText, isBinary, type Decoded, type Encoding } from './decode.ts'
import type { SongFile, SongFormat } from './format.ts'
import { limits } from './limits.ts'
import { refuseEndless } from './refuse-endless.ts'
import { formatNamed, formats, type FormatName } from './registry.ts'
import { UnreadableSongError } from './unreadable.ts'

export type ReadSongsOptions = {
  /** As the user knows the file. It never decides the format. */
  fileName?: string
  /** The format, where somebody says so; found by content when left out. */
  format?: FormatName
  /** How chord names are written in the file; found out when left out, English where in doubt. */
  notation?: Notation
}

export type ReadSongs = {
  readonly format: FormatName
  readonly encoding: Encoding | 'binary'
  readonly songs: readonly ReadSong[]
}

/**
 * Reads every song of a file, whatever its format.
 *
 * @throws UnreadableSongError with a stable code and a sentence, and nothing else.
 */
export function readSongs(bytes: Uint8Array, options: ReadSongsOptions = {}): ReadSongs {
  if (bytes.length > limits.bytes) {
    const megabytes = Math.round(limits.bytes / 1024 / 1024)
    throw new UnreadableSongError(
      'file.too_large',
      `This file is larger than ${megabytes} MB, too large for songs.`,
    )
  }
  const binary = isBinary(bytes)
  const decoded: Decoded | null = binary ? null : decodeText(bytes)
  const file: SongFile = {
    bytes,
    text: decoded?.text ?? '',
    hasByteOrderMark: decoded?.hasByteOrderMark ?? false,
    fileName: options.fileName ?? null,
  }
  // Lines of XML and JSON mean nothing: a whole file may well be one.
  const isOneValue = /^\s*(?:<|\{\s*"|\[\s*[{"])/.test(file.text)
  if (!isOneValue) refuseEndless(file.text)
  const format =
    options.format === undefined ? detectFormat(file, binary) : formatNamed(options.format)
  if (isOneValue && !structured.has(format.name)) refuseEndless(file.text)
  const songs = guarded(format, file, options.notation)
  if (songs.length > limits.songs) {
    throw new UnreadableSongError(
      'file.too_many_songs',
      `This file holds more than ${limits.songs} songs.`,
    )
  }
  return {
    format: format.name as FormatName,
    encoding: decoded?.encoding ?? 'binary',
    songs: decoded?.guessed === true ? withEncodingWarning(songs, decoded.encoding) : songs,
  }
}

const structured: ReadonlySet<string> = new Set<FormatName>([
  'json',
  'freeshow',
  'openlyrics',
  'opensong',
  'propresenter',
])

/** No other format can know better. */
const sure = 0.95

/** The format that recognises the content best. */
export function detectFormat(file: SongFile, binary: boolean): SongFormat {
  let best: SongFormat | null = null
  let bestScore = 0
  for (const format of formats) {
    if (format.isBinary !== binary) continue
    const score = format.detect(file)
    if (score <= bestScore) continue
    best = format
    bestScore = score
    if (score >= sure) break
  }
  if (best !== null) return best
  if (binary)
    throw new UnreadableSongError(
      'file.binary',
      'This file is not text and not a song file this program knows.',
    )
  throw new UnreadableSongError('file.unknown_format', 'No song was recognised in this file.')
}

/** A reader's own failure, such as a stack that runs out, becomes the one error callers expect. */
function guarded(format: SongFormat, file: SongFile, notation: Notation | undefined): ReadSong[] {
  try {
    return format.read(file, { notation })
  } catch (error) {
    if (error instanceof UnreadableSongError) throw error
    throw new UnreadableSongError(
      'file.damaged',
      `This file could not be read as ${format.title}.`,
      { cause: error },
    )
  }
}

function withEncodingWarning(songs: readonly ReadSong[], encoding: Encoding): ReadSong[] {
  const warning: Warning = {
    code: 'encoding.guessed',
    message: `The file does not say how its letters are encoded; it was read as ${encoding}.`,
    line: 1,
    column: 1,
  }
  return songs.map(({ song, warnings }) => ({ song, warnings: [warning, ...warnings] }))
}
