import type { Key } from './key.ts'
import { relativeMajor } from './key.ts'
import { noteAt, type Note } from './note.ts'

/** A place in a scale: 0 is the first degree; -1 lowers it by a semitone. */
export type Degree = { readonly step: number; readonly accidental: number }

const fifthsOfMajorSteps = [0, 2, 4, -1, 1, 3, 5]
const fifthsOfMinorSteps = [0, 2, -3, -1, 1, -4, -2]

/** Steps of the major scale for each semitone, chromatic ones as flats: b2, b3, b5, b6, b7. */
const flatMajor: readonly Degree[] = [
  { step: 0, accidental: 0 },
  { step: 1, accidental: -1 },
  { step: 1, accidental: 0 },
  { step: 2, accidental: -1 },
  { step: 2, accidental: 0 },
  { step: 3, accidental: 0 },
  { step: 4, accidental: -1 },
  { step: 4, accidental: 0 },
  { step: 5, accidental: -1 },
  { step: 5, accidental: 0 },
  { step: 6, accidental: -1 },
  { step: 6, accidental: 0 },
]

/** Steps of the natural minor scale for each semitone; the raised 6 and 7 are sharps. */
const flatMinor: readonly Degree[] = [
  { step: 0, accidental: 0 },
  { step: 1, accidental: -1 },
  { step: 1, accidental: 0 },
  { step: 2, accidental: 0 },
  { step: 2, accidental: 1 },
  { step: 3, accidental: 0 },
  { step: 4, accidental: -1 },
  { step: 4, accidental: 0 },
  { step: 5, accidental: 0 },
  { step: 5, accidental: 1 },
  { step: 6, accidental: 0 },
  { step: 6, accidental: 1 },
]

/** Where degrees are counted from. */
export type Scale = { readonly tonic: Note; readonly minor: boolean }

/** Nashville counting: from the tonic of the relative major, so A minor is 6m in its own key. */
export function numberScale(key: Key): Scale {
  return key.mode === 'minor'
    ? { tonic: relativeMajor(key), minor: false }
    : { tonic: key.tonic, minor: false }
}

/** Roman counting: from the key's own tonic; a minor key's degrees are the natural minor scale. */
export function romanScale(key: Key): Scale {
  return { tonic: key.tonic, minor: key.mode === 'minor' }
}

/**
 * The degree of a note. Notes outside the scale are named as flats, except that a note written
 * sharp is named sharp when `sharp` is set (a diminished chord leading upwards).
 */
export function degreeOf(note: Note, scale: Scale, sharp = false): Degree {
  const semitones = (note.pitch - scale.tonic.pitch + 12) % 12
  const degree = (scale.minor ? flatMinor : flatMajor)[semitones] ?? { step: 0, accidental: 0 }
  if (!sharp || degree.accidental >= 0) return degree
  return { step: (degree.step + 6) % 7, accidental: degree.step === 0 || degree.step === 3 ? 0 : 1 }
}

/** The note a degree stands for, by letters: b6 in D flat is B double flat. */
export function noteOfDegree(degree: Degree, scale: Scale): Note {
  const steps = scale.minor ? fifthsOfMinorSteps : fifthsOfMajorSteps
  return noteAt(scale.tonic.fifths + (steps[degree.step] ?? 0) + 7 * degree.accidental)
}

/** `b`, `#` before a degree. */
export function degreeSign(degree: Degree): string {
  return degree.accidental < 0 ? 'b'.repeat(-degree.accidental) : '#'.repeat(degree.accidental)
}
