import { Column } from '../../layout/column.ts'
import type { LayoutLyrics } from '../../layout/tree.ts'

/**
 * A line of chords above a line of words. The words stay as they are: a chord that finds no room
 * beside the one before stands a little further right, instead of a word being pushed apart.
 */
export function chordsAboveWords(line: LayoutLyrics): string[] {
  const chords = new Column()
  const words = new Column()
  for (const { chord, annotation, lyric } of line.groups.flatMap(({ pairs }) => pairs)) {
    const above = chord === '' ? annotation : chord
    const free = chords.width === 0 ? 0 : chords.width + 1
    if (above !== '') chords.put(Math.max(free, words.width), above.trim())
    words.put(words.width, lyric)
  }
  return [chords.text, words.text.trimEnd()].filter((text) => text !== '')
}
