import type { Warning } from '@precentor/chart'
import type { FileNotation, SongAuthor } from '@precentor/schemas'

/** A file as it was handed over. */
export type SongFile = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** How chord names are written in it. */
  readonly notation: FileNotation
}

/** What a song file says beside its chart, in the words of the library. */
export type FoundDetails = {
  readonly otherTitles: readonly string[]
  readonly authors: readonly SongAuthor[]
  readonly copyright: string | null
  readonly ccliNumber: string | null
  readonly isPublicDomain: boolean
  readonly language: string | null
  readonly themes: readonly string[]
  readonly scriptures: readonly string[]
  /** The sounding key, as in `Eb` or `F#m`. */
  readonly key: string | null
  /** Beats per minute. */
  readonly tempo: number | null
  readonly metre: string | null
  /** Seconds. */
  readonly length: number | null
  /** The words, a line each, without chords. */
  readonly lyrics: string
}

/** One song found in a file. Every text in it can be stored as it is. */
export type FoundSong = {
  readonly title: string
  /** ChordPro. */
  readonly chart: string
  /** SHA-256, in hexadecimal, of what the song says. */
  readonly fingerprint: string
  readonly warnings: readonly Warning[]
  readonly details: FoundDetails
}

/** What came of reading a file: its songs, or a sentence that says why there are none. */
export type ReadFile =
  | {
      readonly kind: 'songs'
      readonly format: string
      readonly encoding: string
      readonly songs: readonly FoundSong[]
    }
  | { readonly kind: 'unreadable'; readonly reason: string }

/**
 * Reads song files away from the thread that answers requests. It never throws for
 * what is in a file: one that hangs, crashes or is no song file is `unreadable`.
 */
export type SongReader = (file: SongFile) => Promise<ReadFile>
