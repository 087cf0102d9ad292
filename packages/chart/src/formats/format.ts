import type { ReadSong, Song } from '../model/song.ts'
import type { Notation } from '../music/notation.ts'

/**
 * One file format. To add one, make a folder beside this file with a module that exports a
 * `SongFormat`, and name it in `registry.ts`; nothing else has to change.
 *
 * - `detect` looks at the content, never only at the file's name, and is cheap: it is asked of
 *   every format for every file.
 * - `read` never gives up on what it can keep: odd lines become warnings. It throws
 *   `UnreadableSongError` when there is no song in the file at all.
 * - `write` says in `losses` what the format cannot hold.
 *
 * Readers of other formats build songs with `buildSong`, so that ids, numbers and the sequence
 * come out alike everywhere.
 */
export type SongFormat = {
  /** Stable name, such as `opensong`. */
  readonly name: string
  /** For people: `OpenSong`. */
  readonly title: string
  /** Without dots; the first one is used for files this program writes. */
  readonly extensions: readonly string[]
  readonly mediaType: string
  /** Wants the bytes: a zip or another file that is no text. */
  readonly isBinary: boolean
  /** From 0, surely not, to 1, surely. Text without any sign is worth 0.1 to the plainest reader. */
  readonly detect: (file: SongFile) => number
  readonly read: (file: SongFile, options: ReadOptions) => ReadSong[]
  readonly write?: (song: Song, options: WriteOptions) => Written
  /** For formats that hold many songs in one file. */
  readonly writeMany?: (songs: readonly Song[], options: WriteOptions) => Written
}

/** A file as a format gets it. */
export type SongFile = {
  readonly bytes: Uint8Array
  /** Decoded, without byte order mark; empty for a file that is no text. */
  readonly text: string
  readonly hasByteOrderMark: boolean
  /** As the user knows it; may help to find a title, never decides the format. */
  readonly fileName: string | null
}

export type ReadOptions = {
  /** How chord names are written in the file; undefined when nobody said, and English is likely. */
  readonly notation: Notation | undefined
}

export type WriteOptions = {
  /** How chord names are to be written; as in the song when left out. */
  readonly notation?: Notation
  /** When the song was last changed, for formats that say so. */
  readonly modified?: Date
}

export type Written = {
  readonly text: string
  /** One sentence for each thing of the song that this format cannot hold. */
  readonly losses: readonly string[]
}
