import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { readSheet } from './sheet.ts'

/**
 * Reads a song whose chords stand in lines of their own above the words. Headings are `[Verse 1]`,
 * `Verse 1:` or the bare word, metadata stands in lines such as `Key: G`, tabs are kept.
 */
export function readChordsOverWords(text: string, options: { notation?: Notation } = {}): ReadSong {
  return readSheet(text, options.notation ?? 'english', 'chords-over-words')
}
