import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { readSheet } from '../chords-over-words/sheet.ts'

/** Reads words with or without headings; blank lines part the sections. */
export function readLyrics(
  text: string,
  options: { notation?: Notation | undefined } = {},
): ReadSong {
  return readSheet(text, options.notation ?? 'english', 'lyrics')
}
