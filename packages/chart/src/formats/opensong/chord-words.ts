import { chordMark, type ChordMark } from '../../model/chord-mark.ts'
import { cellWidth } from '../../layout/cells.ts'
import type { LyricLine, Segment } from '../../model/line.ts'
import type { Spanned } from '../../model/span.ts'
import type { Notation } from '../../music/notation.ts'
import { chordsAlone, expandTabs, joinLines } from '../chords-over-words/join-lines.ts'
import type { RawLine } from './lyric-lines.ts'

type Placed = { readonly mark: ChordMark; readonly column: number; readonly offset: number }

/** A line of chords that waits for its words. */
export type ChordRow = { readonly marks: readonly Placed[]; readonly line: RawLine }

/** The chords of a line that begins with a point, each at its column. */
export function readChordRow(line: RawLine, notation: Notation): ChordRow {
  const text = expandTabs(line.text.slice(1))
  const marks: Placed[] = []
  let column = 0
  let measured = 0
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    column += cellWidth(text.slice(measured, index))
    measured = index
    marks.push({ mark: chordMark(word, notation), column, offset: index + 1 })
  }
  return { marks, line }
}

/** A row of chords without words below. */
export function chordLine({ marks, line }: ChordRow): LyricLine {
  return chordsAlone(marks, { start: line.start, end: line.end, lineStart: line.start })
}

/**
 * Words, with the chords of the row above them where there is one.
 *
 * @param isShared when other lines of words stand below the same row
 */
export function wordLine(
  row: ChordRow | null,
  line: RawLine,
  words: string,
  isShared: boolean,
): LyricLine {
  const text = expandTabs(words).trimEnd()
  const { start, end } = line
  if (row === null) {
    const segment = { chord: null, annotation: null, text: withoutSigns(text), start, end }
    return { kind: 'lyric', segments: [segment], start, end }
  }
  const isWhole = !isShared && start >= 0 && row.line.start >= 0
  const place = isWhole ? { start: row.line.start, end } : { start, end }
  const { segments } = joinLines(row.marks, text, { ...place, lineStart: place.start })
  return { kind: 'lyric', segments: segments.map((each) => tidy(each, isWhole, place)), ...place }
}

/** Blanks and underscores that only make room for chords are taken out. */
function tidy(segment: Segment, isWhole: boolean, place: Spanned): Segment {
  const text = withoutSigns(segment.text).replace(/[ \t]+/g, ' ')
  return { ...segment, ...(isWhole ? {} : place), text }
}

/** `_` stretches a word below its chord; `|` and `||` part lines and slides of a projection. */
function withoutSigns(text: string): string {
  if (!/[_|]/.test(text)) return text
  return text
    .replaceAll('_', '')
    .replace(/^[ \t]*\|+[ \t]*|[ \t]*\|+[ \t]*$/g, '')
    .replace(/[ \t]*\|+[ \t]*/g, ' ')
}
