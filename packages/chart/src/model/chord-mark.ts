import { isNoChord, parseChord, type Chord } from '../music/chord.ts'
import type { Notation } from '../music/notation.ts'
import { isNumberChord } from '../music/numbers.ts'
import { isRomanChord } from '../music/roman.ts'

/**
 * A chord as it stands in a chart. `text` is exactly what the author wrote between the brackets.
 * `number` and `roman` marks stand for a chord in the song's key; a `sign` (`N.C.`, `%`, a bar
 * line) is shown as it is. Marks of the same text and notation are the same object.
 */
export type ChordMark = {
  readonly text: string
  readonly kind: 'chord' | 'number' | 'roman' | 'sign' | 'unknown'
  /** Null unless `kind` is `chord`. */
  readonly chord: Chord | null
  /** For a transposed mark: what the author wrote, and how many fifths it was moved since. */
  readonly origin: { readonly mark: ChordMark; readonly fifths: number } | null
}

const known = new Map<Notation, Map<string, ChordMark>>()
const rememberAtMost = 4096
/** Engines copy strings this short; a longer piece would keep its whole file alive. */
const longestRemembered = 12

/** The mark for a text as written. */
export function chordMark(text: string, notation: Notation = 'english'): ChordMark {
  let marks = known.get(notation)
  if (marks === undefined || marks.size > rememberAtMost) {
    marks = new Map()
    known.set(notation, marks)
  }
  const found = marks.get(text)
  if (found !== undefined) return found
  const chord = parseChord(text, { notation })
  const made: ChordMark = {
    text,
    kind: chord === null ? kindOf(text) : 'chord',
    chord,
    origin: null,
  }
  if (text.length <= longestRemembered) marks.set(text, made)
  return made
}

function kindOf(text: string): ChordMark['kind'] {
  const written = text.trim()
  if (isSign(written)) return 'sign'
  if (isNumberChord(written)) return 'number'
  return isRomanChord(written) ? 'roman' : 'unknown'
}

/** Bar lines, beats, repeats and rests: everything without letters and digits, and `N.C.`. */
function isSign(written: string): boolean {
  return isNoChord(written) || /^(?:[^\p{L}\d]*|[x×]\s?\d{1,2}|\d{1,2}\s?[x×])$/u.test(written)
}
