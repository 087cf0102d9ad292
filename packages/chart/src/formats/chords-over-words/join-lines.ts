import { cellWidth } from '../../layout/cells.ts'
import type { LyricLine, Segment } from '../../model/line.ts'
import type { PlacedMark } from './chord-line.ts'

/** Tab stops of the programs such files come from. */
const tabWidth = 8
const furthestPadding = 200
/** Far beyond any line of a song; longer ones are left as they are. */
const longestLine = 20_000

/** Text with its tabs turned into blanks. */
export function expandTabs(text: string): string {
  if (text.length > longestLine || !text.includes('\t')) return text
  let expanded = ''
  let column = 0
  for (const part of text.split('\t')) {
    column += cellWidth(part)
    const blanks = tabWidth - (column % tabWidth)
    column += blanks
    expanded += part + ' '.repeat(blanks)
  }
  return expanded.trimEnd()
}

type Place = { readonly start: number; readonly end: number; readonly lineStart: number }

/**
 * Puts the chords of one line above the words of the next, column by column. Chords beyond the
 * last word get blanks below them.
 */
export function joinLines(marks: readonly PlacedMark[], words: string, place: Place): LyricLine {
  const cuts = cutsOf(marks, words)
  const width = cellWidth(words)
  /** Blanks that move a chord beyond the words to its column. */
  const blanks = (index: number): string => {
    const mark = marks[index]
    if (mark === undefined || (cuts[index] ?? 0) < words.length) return ''
    const reached = Math.max(width, marks[index - 1]?.column ?? 0)
    return ' '.repeat(Math.min(Math.max(mark.column - reached, 0), furthestPadding))
  }
  const first = words.slice(0, cuts[0]) + blanks(0)
  const { start, end } = place
  const segments: Segment[] =
    first === '' ? [] : [{ chord: null, annotation: null, text: first, start, end }]
  marks.forEach(({ mark, offset }, index) => {
    const text = words.slice(cuts[index], cuts[index + 1]) + blanks(index + 1)
    segments.push({ chord: mark, annotation: null, text, start: place.lineStart + offset, end })
  })
  return { kind: 'lyric', segments, start, end }
}

/** A line of chords alone: the blanks between them are kept. */
export function chordsAlone(marks: readonly PlacedMark[], place: Place): LyricLine {
  return joinLines(marks, '', place)
}

/** Where in the words each chord belongs; the words' length for a chord beyond them. */
function cutsOf(marks: readonly PlacedMark[], words: string): number[] {
  const cuts: number[] = []
  let column = 0
  let offset = 0
  for (const mark of marks) {
    while (offset < words.length) {
      const character = String.fromCodePoint(words.codePointAt(offset) ?? 32)
      const width = cellWidth(character)
      if (width > 0 && column + width > mark.column) break
      column += width
      offset += character.length
    }
    cuts.push(offset)
  }
  return cuts
}
