import type { Chord } from './chord.ts'
import { type Key, spellingFor } from './key.ts'
import { noteName, type AccidentalStyle, type Notation } from './notation.ts'
import { plainNote, type Note } from './note.ts'

export type ChordStyle = {
  notation?: Notation
  /** Respells notes that the key would write otherwise: D# in E flat major becomes E flat. */
  key?: Key | string
  accidentals?: AccidentalStyle
  /**
   * German minor chords: `lower` (a, d7, fis) as in songbooks, or `m` (Am, Dm7, Fism).
   * Other notations always write `m`.
   */
  minors?: 'lower' | 'm'
  /** Keep F## and Bbb instead of writing G and A. */
  doubles?: boolean
}

/** Writes a chord in a notation; English ASCII unless told otherwise. */
export function formatChord(chord: Chord, style: ChordStyle = {}): string {
  const notation = style.notation ?? 'english'
  const write = (note: Note): string => noteName(spelled(note, style), notation, style.accidentals)
  const bass = chord.bass === null ? '' : '/' + write(chord.bass)
  const name = chord.root === null ? '' : rootAndSuffix(write(chord.root), chord.suffix, style)
  return chord.before + name + bass + chord.after
}

function spelled(note: Note, style: ChordStyle): Note {
  const inKey = style.key === undefined ? note : spellingFor(note, style.key)
  return style.doubles === true ? inKey : plainNote(inKey)
}

function rootAndSuffix(root: string, suffix: string, style: ChordStyle): string {
  const written = style.accidentals === 'unicode' ? unicodeSuffix(suffix) : suffix
  if (style.notation !== 'german' || style.minors === 'm') return root + written
  if (!/^m(?!a)/.test(suffix)) return root + written
  return root.toLowerCase() + written.slice(1)
}

/** The `b` of a suffix is a flat where a degree follows: `m7b5`, not `sub`. */
function unicodeSuffix(suffix: string): string {
  return suffix.replaceAll('#', '♯').replace(/b(?=\d)/g, '♭')
}
