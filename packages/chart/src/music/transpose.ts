import type { Chord } from './chord.ts'
import { shiftKey, toKey, type Key } from './key.ts'
import { moveNote, noteAt, plainNote, respellNote, type Note } from './note.ts'

/**
 * Moves a chord from one key to another, spelled for the target key: the E of C major becomes
 * the E sharp of F sharp... no chord changes its function. Unknown keys leave the chord alone.
 */
export function transposeChord(
  chord: Chord,
  keys: { from: Key | string; to: Key | string },
): Chord {
  const from = toKey(keys.from)
  const to = toKey(keys.to)
  if (from === null || to === null) return chord
  return moveChord(chord, to.tonic.fifths - from.tonic.fifths)
}

/**
 * Moves a chord by semitones. With a key the result is spelled for the key it lands in; without
 * one a sharp stays a sharp, a flat stays a flat, and a natural takes a sharp upwards and a flat
 * downwards.
 */
export function transposeChordBy(
  chord: Chord,
  semitones: number,
  options: { key?: Key | string } = {},
): Chord {
  const steps = Math.trunc(semitones)
  if (options.key !== undefined) {
    const key = toKey(options.key)
    if (key !== null) return moveChord(chord, shiftKey(key, steps).tonic.fifths - key.tonic.fifths)
  }
  if (steps % 12 === 0) return chord
  return mapNotes(chord, (note) => stepNote(note, steps))
}

/** Moves every note of a chord by an interval in fifths. */
export function moveChord(chord: Chord, fifths: number): Chord {
  return fifths === 0 ? chord : mapNotes(chord, (note) => moveNote(note, fifths))
}

/** Every accidental of the chord written as a sharp, or as a flat. */
export function respellChord(chord: Chord, accidental: 'sharp' | 'flat'): Chord {
  return mapNotes(chord, (note) => respellNote(note, accidental))
}

/** E sharp as F, C flat as B, and so on: names that a keyboard's white keys already have. */
export function simplifyChord(chord: Chord): Chord {
  return mapNotes(chord, (note) => (isOddName(note) ? respellNote(note, 'sharp') : plainNote(note)))
}

function isOddName(note: Note): boolean {
  return note.fifths < -6 || note.fifths > 10
}

function mapNotes(chord: Chord, change: (note: Note) => Note): Chord {
  const root = chord.root === null ? null : change(chord.root)
  const bass = chord.bass === null ? null : change(chord.bass)
  return { root, suffix: chord.suffix, bass, before: chord.before, after: chord.after }
}

function stepNote(note: Note, semitones: number): Note {
  const moved = noteAt(note.fifths + ((semitones * 7) % 12))
  if (note.accidental !== 0) return respellNote(moved, note.accidental > 0 ? 'sharp' : 'flat')
  return respellNote(moved, semitones > 0 ? 'sharp' : 'flat')
}
