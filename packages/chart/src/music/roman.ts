import type { Chord } from './chord.ts'
import { degreeOf, degreeSign, noteOfDegree, romanScale, type Degree } from './degree.ts'
import { toKey, type Key } from './key.ts'
import { isMinorSuffix, qualityOf, suffixEnd } from './suffix.ts'
import type { Note } from './note.ts'

const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']

/**
 * A chord as a Roman numeral; small letters say minor or diminished: in C, `Am7` is `vi7` and
 * `Bdim` is `vii°`. Degrees count from the key's own tonic, in minor on the natural minor scale.
 *
 * @returns an empty text when the key is unknown.
 */
export function chordToRoman(chord: Chord, key: Key | string): string {
  const known = toKey(key)
  if (known === null) return ''
  const scale = romanScale(known)
  const rising = qualityOf(chord.suffix) === 'diminished'
  const place = (note: Note): Degree => degreeOf(note, scale, rising && note.accidental > 0)
  const root = chord.root === null ? '' : withSuffix(place(chord.root), chord.suffix)
  const bass = chord.bass === null ? '' : '/' + upper(place(chord.bass))
  return chord.before + root + bass + chord.after
}

/**
 * The chord a Roman numeral stands for in a key: `IV`, `vi7`, `bVII`, `vii°`, `V/VII`.
 *
 * @returns null when the text is no numeral or the key is unknown.
 */
export function romanToChord(text: string, key: Key | string): Chord | null {
  const known = toKey(key)
  const read = readRoman(text)
  if (known === null || read === null) return null
  const scale = romanScale(known)
  return {
    root: noteOfDegree(read.root, scale),
    suffix: read.suffix,
    bass: read.bass === null ? null : noteOfDegree(read.bass, scale),
    before: read.before,
    after: read.after,
  }
}

/** Whether a text is a Roman numeral chord. */
export function isRomanChord(text: string): boolean {
  return readRoman(text) !== null
}

type ReadRoman = {
  root: Degree
  suffix: string
  bass: Degree | null
  before: string
  after: string
}

const shape =
  /^(?<before>\(?)(?<sign>[#b♯♭]{0,2})(?<numeral>VII|III|VI|IV|II|V|I|vii|iii|vi|iv|ii|v|i)(?<rest>[^/]*?)(?:\/(?<bassSign>[#b♯♭]?)(?<bass>VII|III|VI|IV|II|V|I|vii|iii|vi|iv|ii|v|i))?(?<after>\)?\*?)$/

function readRoman(text: string): ReadRoman | null {
  if (text.length > 20) return null
  const parts = shape.exec(text.trim())?.groups
  if (parts === undefined) return null
  const rest = (parts.rest ?? '').replaceAll('♯', '#').replaceAll('♭', 'b')
  if (suffixEnd(rest, 0, rest.length) !== rest.length) return null
  const numeral = parts.numeral ?? 'I'
  const isSmall = numeral !== numeral.toUpperCase()
  return {
    root: degree(parts.sign, numeral),
    suffix: isSmall && !/^(dim|o|°|º|ø|Ø|m(?!a)|sus|aug|\+)/.test(rest) ? 'm' + rest : rest,
    bass: parts.bass === undefined ? null : degree(parts.bassSign, parts.bass),
    before: parts.before ?? '',
    after: parts.after ?? '',
  }
}

function degree(sign: string | undefined, numeral: string): Degree {
  let accidental = 0
  for (const each of sign ?? '') accidental += each === '#' || each === '♯' ? 1 : -1
  return { step: numerals.indexOf(numeral.toUpperCase()), accidental }
}

function upper(degreeOfNote: Degree): string {
  return degreeSign(degreeOfNote) + (numerals[degreeOfNote.step] ?? '')
}

function withSuffix(root: Degree, suffix: string): string {
  const numeral = upper(root)
  if (/^(dim|o(?!m)|°|º)/.test(suffix))
    return small(numeral) + '°' + suffix.replace(/^(dim|o|°|º)/, '')
  if (/^[øØ]/.test(suffix)) return small(numeral) + suffix
  if (!isMinorSuffix(suffix)) return numeral + suffix
  return small(numeral) + suffix.replace(/^(min|MIN|Min|mi|m|-)/, '')
}

function small(numeral: string): string {
  return numeral.replace(/[IV]+/, (letters) => letters.toLowerCase())
}
