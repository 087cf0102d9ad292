import { noteName, readNotes, type AccidentalStyle, type Notation } from './notation.ts'
import { noteAt, respellNote, type Note } from './note.ts'

export type Mode = 'major' | 'minor' | 'dorian' | 'phrygian' | 'lydian' | 'mixolydian' | 'locrian'

/** A key: its tonic and its mode. */
export type Key = { readonly tonic: Note; readonly mode: Mode }

/** How many fifths the tonic lies above the tonic of the major key with the same signature. */
const fifthsAboveMajor: Record<Mode, number> = {
  lydian: -1,
  major: 0,
  mixolydian: 1,
  dorian: 2,
  minor: 3,
  phrygian: 4,
  locrian: 5,
}

/**
 * Reads a key name: `F#m`, `Bb`, `E minor`, `a-Moll`, `D dorian`, `Solm`.
 *
 * @returns null when the text names no key.
 */
export function parseKey(text: string, options: { notation?: Notation } = {}): Key | null {
  const trimmed = text.trim()
  if (trimmed.length === 0 || trimmed.length > 40) return null
  const notation = options.notation ?? 'english'
  return readKey(trimmed, notation) ?? (hasSyllables(notation) ? readKey(trimmed, 'english') : null)
}

function readKey(text: string, notation: Notation): Key | null {
  for (const { note, end, lower } of readNotes(text, 0, notation)) {
    const mode = modeOf(text.slice(end), lower)
    if (mode !== null) return { tonic: note, mode }
  }
  return null
}

/** Letters cannot be mistaken where notes are syllables, so a key may be named by either. */
function hasSyllables(notation: Notation): boolean {
  return notation === 'solfege' || notation === 'french'
}

/** Writes a key name: `F#m`, `Bb`, `D dorian`. */
export function formatKey(
  key: Key,
  style: { notation?: Notation; accidentals?: AccidentalStyle } = {},
): string {
  const name = noteName(key.tonic, style.notation, style.accidentals)
  if (key.mode === 'major') return name
  return key.mode === 'minor' ? name + 'm' : `${name} ${key.mode}`
}

/** A key given as text or as a key; null when the text names no key. */
export function toKey(key: Key | string, notation?: Notation): Key | null {
  return typeof key === 'string' ? parseKey(key, notation === undefined ? {} : { notation }) : key
}

/** The tonic of the major key with the same signature: C for A minor, C for D dorian. */
export function relativeMajor(key: Key): Note {
  return noteAt(key.tonic.fifths - fifthsAboveMajor[key.mode])
}

/** The signature: 2 is two sharps, -3 three flats. */
export function signatureOf(key: Key): number {
  return key.tonic.fifths - fifthsAboveMajor[key.mode]
}

/**
 * The name under which a key is commonly played: C sharp becomes D flat, A flat minor becomes
 * G sharp minor. Up to six sharps or flats a key keeps its name, so F sharp and G flat both stay.
 */
export function commonKey(key: Key): Key {
  const signature = signatureOf(key)
  if (signature >= -6 && signature <= 6) return key
  const steps = signature > 0 ? -12 : 12
  return commonKey({ tonic: noteAt(key.tonic.fifths + steps), mode: key.mode })
}

/**
 * The key `semitones` higher, under its common name: of F sharp and G flat major the sharp one,
 * of D sharp and E flat minor the flat one.
 */
export function shiftKey(key: Key, semitones: number): Key {
  if (semitones % 12 === 0) return key
  const moved = key.tonic.fifths + semitones * 7
  const sharpest = key.mode === 'major' ? 6 : 5
  let signature = (((moved - fifthsAboveMajor[key.mode]) % 12) + 12) % 12
  if (signature > sharpest) signature -= 12
  return { tonic: noteAt(signature + fifthsAboveMajor[key.mode]), mode: key.mode }
}

/** Semitones up from one key's tonic to the other's, 0 to 11. */
export function keyDistance(from: Key | string, to: Key | string): number {
  const first = toKey(from)
  const second = toKey(to)
  if (first === null || second === null) return 0
  return (second.tonic.pitch - first.tonic.pitch + 12) % 12
}

/** A sounding note as the key would write it; notes the key already writes well are kept. */
export function spellingFor(note: Note, key: Key | string): Note {
  const known = toKey(key)
  if (known === null) return note
  const distance = note.fifths - signatureOf(known)
  if (distance >= -5 && distance <= 8) return note
  return respellNote(note, distance > 0 ? 'flat' : 'sharp')
}

const majorNames = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'F#', 'Gb', 'G', 'Ab', 'A', 'Bb', 'B']
const minorNames = [
  'Am',
  'Bbm',
  'Bm',
  'Cm',
  'C#m',
  'Dm',
  'D#m',
  'Ebm',
  'Em',
  'Fm',
  'F#m',
  'Gm',
  'G#m',
]

/** The keys a picker offers, in order of the keyboard; twins of six accidentals are both there. */
export const commonKeys: { readonly major: readonly string[]; readonly minor: readonly string[] } =
  {
    major: majorNames,
    minor: minorNames,
  }

function modeOf(rest: string, lower: boolean): Mode | null {
  const word = rest.replace(/^[\s-]+/, '').toLowerCase()
  if (rest === 'm' || rest === '-') return 'minor'
  if (word === '') return lower ? 'minor' : 'major'
  if (rest === 'M') return 'major'
  return modeNames.get(word) ?? null
}

const modeNames = new Map<string, Mode>([
  ['m', 'minor'],
  ['mi', 'minor'],
  ['min', 'minor'],
  ['minor', 'minor'],
  ['moll', 'minor'],
  ['mineur', 'minor'],
  ['menor', 'minor'],
  ['minore', 'minor'],
  ['aeolian', 'minor'],
  ['maj', 'major'],
  ['major', 'major'],
  ['dur', 'major'],
  ['majeur', 'major'],
  ['mayor', 'major'],
  ['maggiore', 'major'],
  ['ionian', 'major'],
  ['dorian', 'dorian'],
  ['dor', 'dorian'],
  ['phrygian', 'phrygian'],
  ['lydian', 'lydian'],
  ['mixolydian', 'mixolydian'],
  ['mixo', 'mixolydian'],
  ['locrian', 'locrian'],
])
