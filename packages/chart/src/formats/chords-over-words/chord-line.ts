import { chordMark, type ChordMark } from '../../model/chord-mark.ts'
import { cellWidth } from '../../layout/cells.ts'
import type { Notation } from '../../music/notation.ts'

/** A word of a line of chords and the column it stands in. */
export type PlacedMark = {
  readonly mark: ChordMark
  readonly column: number
  readonly offset: number
}

const longestLine = 2000

/**
 * The chords of a line, or null when it is a line of words. A single `A` or `Am` is a chord; a
 * word that is no chord is let through among chords that stand apart, as charts with misspelled
 * chords have them.
 */
export function readChordLine(line: string, notation: Notation): PlacedMark[] | null {
  if (line.length > longestLine || !mayHoldChords(line)) return null
  const marks = cutMarks(line, notation)
  if (marks === null) return null
  const chords = marks.filter(({ mark }) => mark.kind === 'chord' && !isWordToo(mark)).length
  const numbers = marks.filter(({ mark }) => mark.kind === 'number').length
  if (chords === 0 || numbers > chords) return null
  return !marks.some(isUnknown) || mayBeMisspelled(line, marks) ? marks : null
}

/** The words of a line as marks; null as soon as they are sure to be lyrics, which most lines are. */
function cutMarks(line: string, notation: Notation): PlacedMark[] | null {
  const isApart = /\S\s{2,}\S/.test(line)
  const marks: PlacedMark[] = []
  let column = 0
  let measured = 0
  for (const found of line.matchAll(/\S+/g)) {
    column += cellWidth(line.slice(measured, found.index))
    measured = found.index
    const cut = marksOf({ word: found[0], column, offset: found.index }, notation)
    if (cut.some(isUnknown) && (marks.length === 0 || !isApart)) return null
    marks.push(...cut)
  }
  return marks
}

function isUnknown({ mark }: PlacedMark): boolean {
  return mark.kind === 'unknown' || mark.kind === 'roman'
}

/** Words that are no chords among chords: they stand apart, and one chord at least is no word. */
function mayBeMisspelled(line: string, marks: readonly PlacedMark[]): boolean {
  const chords = marks.filter(({ mark }) => mark.kind === 'chord')
  const words = marks.filter(({ mark }) => !isNearChord(mark))
  const isSure = chords.some(({ mark }) => !/^Am?$/.test(mark.text))
  return /\S\s{2,}\S/.test(line) && isSure && words.length <= chords.length
}

/** `A13/unk` begins as a chord does. */
function isNearChord(mark: ChordMark): boolean {
  return mark.kind === 'chord' || mark.kind === 'sign' || /^[A-H][#b♯♭]?m?[\d(/]/.test(mark.text)
}

/** `Go` and `Do` are diminished chords among chords, and words by themselves. */
function isWordToo(mark: ChordMark): boolean {
  return mark.text.length === 2 && mark.text.endsWith('o')
}

/** A cheap look before any word is cut out: chord lines have a capital near their beginning. */
function mayHoldChords(line: string): boolean {
  return /^[\s|:()[\]/*%.,-]*(?:[A-HRMSL]|[Nn][./]?[Cc]|\d)/.test(line)
}

/** `(F)(F/C)` is two chords; `|G` a bar line and a chord. */
function marksOf(
  placed: { word: string; column: number; offset: number },
  notation: Notation,
): PlacedMark[] {
  const { word, column, offset } = placed
  if (chordMark(word, notation).kind !== 'unknown')
    return [{ mark: chordMark(word, notation), column, offset }]
  const parts = [...word.matchAll(/\([^()]+\)|[|:[\]]+|[^|:[\]()]+(?:\([^()]*\))?/g)]
  const marks = parts.map((part) => ({
    mark: chordMark(part[0], notation),
    column: column + part.index,
    offset: offset + part.index,
  }))
  const whole = marks.reduce((length, { mark }) => length + mark.text.length, 0) === word.length
  const known = marks.every(({ mark }) => mark.kind !== 'unknown')
  return whole && known && parts.length > 1
    ? marks
    : [{ mark: chordMark(word, notation), column, offset }]
}
