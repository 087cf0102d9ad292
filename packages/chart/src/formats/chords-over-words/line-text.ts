import { cellWidth } from '../../layout/cells.ts'
import type { LayoutLyrics } from '../../layout/tree.ts'

/**
 * A line of chords above a line of words. The words stay as they are: a chord that finds no room
 * beside the one before stands a little further right, instead of a word being pushed apart.
 */
export function chordsAboveWords(line: LayoutLyrics): string[] {
  let chords = ''
  let words = ''
  for (const { chord, annotation, lyric } of line.groups.flatMap(({ pairs }) => pairs)) {
    const above = chord === '' ? annotation : chord
    if (above !== '') {
      const free = chords === '' ? 0 : cellWidth(chords) + 1
      chords += ' '.repeat(Math.max(free, cellWidth(words)) - cellWidth(chords)) + above.trim()
    }
    words += lyric
  }
  return [chords, words.trimEnd()].filter((text) => text !== '')
}
