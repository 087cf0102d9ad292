/**
 * A note name without octave. Notes are interned: the same name is always the same object,
 * so they can be compared with `===`. `fifths` is the place on the line of fifths
 * (… B♭ -2, F -1, C 0, G 1 …): moving a note by an interval is one addition there, and the
 * letter comes out right by itself.
 */
export type Note = {
  readonly letter: Letter
  /** -1 is one flat, 2 a double sharp. */
  readonly accidental: number
  readonly fifths: number
  /** Semitones above C, 0 to 11. */
  readonly pitch: number
}

export type Letter = 'C' | 'D' | 'E' | 'F' | 'G' | 'A' | 'B'

const lettersByFifths: readonly Letter[] = ['F', 'C', 'G', 'D', 'A', 'E', 'B']
const fifthsOfLetter: Record<Letter, number> = { F: -1, C: 0, G: 1, D: 2, A: 3, E: 4, B: 5 }

/** Far enough for a double-flat name moved by the widest pair of key signatures. */
const furthest = 60
const notes: readonly Note[] = Array.from({ length: furthest * 2 + 1 }, (_, index) =>
  build(index - furthest),
)

/** The note at a place on the line of fifths; places beyond every usable name are respelled. */
export function noteAt(fifths: number): Note {
  const found = notes[fifths + furthest]
  if (found !== undefined) return found
  return noteAt(fifths > 0 ? fifths - 12 : fifths + 12)
}

/** The note with this letter and accidental: `noteNamed('F', 1)` is F sharp. */
export function noteNamed(letter: Letter, accidental: number): Note {
  return noteAt(fifthsOfLetter[letter] + 7 * accidental)
}

/** Moves a note by an interval given in fifths: 2 is a whole tone up, -5 a semitone up. */
export function moveNote(note: Note, fifths: number): Note {
  return fifths === 0 ? note : noteAt(note.fifths + fifths)
}

/**
 * The name musicians print instead of a double accidental: F## becomes G, Bbb becomes A.
 * Single accidentals stay as they are.
 */
export function plainNote(note: Note): Note {
  let { fifths } = note
  while (fifths > 12) fifths -= 12
  while (fifths < -8) fifths += 12
  return noteAt(fifths)
}

/** The same sounding note, written with a sharp or a flat when it needs an accidental. */
export function respellNote(note: Note, accidental: 'sharp' | 'flat'): Note {
  const natural = ((((note.pitch * 7) % 12) + 13) % 12) - 1
  if (natural <= 5) return noteAt(natural)
  return noteAt(accidental === 'sharp' ? natural : natural - 12)
}

function build(fifths: number): Note {
  const accidental = Math.floor((fifths + 1) / 7)
  const letter = lettersByFifths[fifths + 1 - accidental * 7] ?? 'C'
  return Object.freeze({ letter, accidental, fifths, pitch: (((fifths * 7) % 12) + 12) % 12 })
}
