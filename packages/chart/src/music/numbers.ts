import type { Chord } from './chord.ts'
import {
  degreeOf,
  degreeSign,
  noteOfDegree,
  numberScale,
  type Degree,
  type Scale,
} from './degree.ts'
import { toKey, type Key } from './key.ts'
import { isMinorSuffix, qualityOf, suffixEnd } from './suffix.ts'
import type { Note } from './note.ts'

/**
 * A chord as a Nashville number: in G, `D/F#` is `5/7` and `Em7` is `6m7`. Degrees are those of
 * the key's major scale, a minor key's of its relative major (Em is `6m` in E minor).
 *
 * @returns an empty text when the key is unknown.
 */
export function chordToNumber(chord: Chord, key: Key | string): string {
  const known = toKey(key)
  if (known === null) return ''
  const scale = numberScale(known)
  const rising = qualityOf(chord.suffix) === 'diminished'
  const write = (note: Note): string =>
    numberOf(degreeOf(note, scale, rising && note.accidental > 0))
  const root = chord.root === null ? '' : write(chord.root) + numberSuffix(chord.suffix)
  const bass = chord.bass === null ? '' : '/' + write(chord.bass)
  return chord.before + root + bass + chord.after
}

/**
 * The chord a Nashville number stands for in a key: `6m7`, `b7`, `1/3`, `4maj7`, `5-`, `7°`.
 * Diamonds, pushes and ties around a number (`<1>`, `^4`, `(5)`) are read over.
 *
 * @returns null when the text is no number or the key is unknown.
 */
export function numberToChord(text: string, key: Key | string): Chord | null {
  const known = toKey(key)
  if (known === null) return null
  const read = readNumber(text)
  if (read === null) return null
  const scale = numberScale(known)
  return chordOf(read, scale)
}

/** Whether a text is a Nashville number. */
export function isNumberChord(text: string): boolean {
  return readNumber(text) !== null
}

type ReadNumber = {
  root: Degree
  suffix: string
  bass: Degree | null
  before: string
  after: string
}

function chordOf(read: ReadNumber, scale: Scale): Chord {
  return {
    root: noteOfDegree(read.root, scale),
    suffix: read.suffix,
    bass: read.bass === null ? null : noteOfDegree(read.bass, scale),
    before: read.before,
    after: read.after,
  }
}

const shape =
  /^(?<before>[(<^~]*)(?<sign>[#b♯♭]{0,2})(?<degree>[1-7])(?<rest>[^/<>]*?)(?:\/(?<bassSign>[#b♯♭]?)(?<bass>[1-7]))?(?<after>[>^~*!.]*)$/u

function readNumber(text: string): ReadNumber | null {
  if (text.length > 20) return null
  const parts = shape.exec(text.trim())?.groups
  if (parts === undefined) return null
  const closes = parts.before === '(' && parts.rest?.endsWith(')') === true
  const written = closes ? (parts.rest ?? '').slice(0, -1) : (parts.rest ?? '')
  const suffix = written.replaceAll('♯', '#').replaceAll('♭', 'b').replace(/^-/, 'm')
  if (suffixEnd(suffix, 0, suffix.length) !== suffix.length) return null
  return {
    root: degree(parts.sign, parts.degree),
    suffix,
    bass: parts.bass === undefined ? null : degree(parts.bassSign, parts.bass),
    before: closes ? '(' : '',
    after: closes ? ')' : '',
  }
}

function degree(sign: string | undefined, digit: string | undefined): Degree {
  let accidental = 0
  for (const each of sign ?? '') accidental += each === '#' || each === '♯' ? 1 : -1
  return { step: Number(digit) - 1, accidental }
}

function numberOf(degreeOfNote: Degree): string {
  return degreeSign(degreeOfNote) + String(degreeOfNote.step + 1)
}

/** `dim` is written ° in number charts; everything else keeps its letters. */
function numberSuffix(suffix: string): string {
  if (/^(dim|o(?!m))/.test(suffix)) return '°' + suffix.replace(/^(dim|o)/, '')
  return isMinorSuffix(suffix) ? suffix.replace(/^(min|mi|-)/, 'm') : suffix
}
