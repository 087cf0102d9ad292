import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { sheetNotation } from './sheet-notation.ts'
import { readSheet } from './sheet.ts'

/**
 * Reads a song whose chords stand in lines of their own above the words. Headings are `[Verse 1]`,
 * `Verse 1:` or the bare word, metadata stands in lines such as `Key: G`, tabs are kept.
 */
export function readChordsOverWords(
  text: string,
  options: { notation?: Notation | undefined } = {},
): ReadSong {
  const notation = options.notation ?? sheetNotation(text)
  return readSheet(text, notation, 'chords-over-words')
}
