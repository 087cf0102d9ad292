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
  const marks = wordsOf(line).flatMap((word) => marksOf(word, notation))
  const chords = marks.filter(({ mark }) => mark.kind === 'chord' && !isWordToo(mark)).length
  const unknown = marks.filter(({ mark }) => mark.kind === 'unknown' || mark.kind === 'roman')
  const numbers = marks.filter(({ mark }) => mark.kind === 'number').length
  if (chords === 0 || numbers > chords) return null
  if (unknown.length === 0) return marks
  const apart = /\S\s{2,}\S/.test(line)
  const close = unknown.every(
    ({ mark }) => /^[A-H][#b♯♭]?[\dm(]/.test(mark.text) || mark.text.length <= 8,
  )
  return apart && close && unknown.length <= chords * 2 && chords * 3 >= marks.length ? marks : null
}

/** `Go` and `Do` are diminished chords among chords, and words by themselves. */
function isWordToo(mark: ChordMark): boolean {
  return mark.text.length === 2 && mark.text.endsWith('o')
}

/** A cheap look before any word is cut out: chord lines have a capital near their beginning. */
function mayHoldChords(line: string): boolean {
  return /^[\s|:()[\]/*%.,-]*(?:[A-HRMSL]|[Nn][./]?[Cc]|\d)/.test(line)
}

type PlacedWord = { readonly word: string; readonly column: number; readonly offset: number }

function wordsOf(line: string): PlacedWord[] {
  let column = 0
  let measured = 0
  return Array.from(line.matchAll(/\S+/g), (found) => {
    column += cellWidth(line.slice(measured, found.index))
    measured = found.index
    return { word: found[0], column, offset: found.index }
  })
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
