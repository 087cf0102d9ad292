import { noteNamed, type Letter, type Note } from './note.ts'

/**
 * How note names are written.
 *
 * - `english`: C D E F G A B, F#, Bb. `H` is read as B.
 * - `german`: H is B natural and B is B flat; Cis, Es, As. Minor is read as `a` or `Am`.
 * - `nordic`: H is B natural, B flat is written Bb; F#, Eb.
 * - `solfege`: Do Re Mi Fa Sol La Si with fixed Do; `french` is the same written Ré and with ♯ ♭.
 */
export type Notation = 'english' | 'german' | 'nordic' | 'solfege' | 'french'

export const notations: readonly Notation[] = ['english', 'german', 'nordic', 'solfege', 'french']

const syllables: Record<Letter, string> = {
  C: 'Do',
  D: 'Re',
  E: 'Mi',
  F: 'Fa',
  G: 'Sol',
  A: 'La',
  B: 'Si',
}

const lettersOfSyllables: readonly (readonly [string, Letter])[] = [
  ['sol', 'G'],
  ['do', 'C'],
  ['re', 'D'],
  ['ré', 'D'],
  ['mi', 'E'],
  ['fa', 'F'],
  ['la', 'A'],
  ['si', 'B'],
]

/** A note name found at the start of a text, and where the rest begins. */
export type ReadNote = { readonly note: Note; readonly end: number; readonly lower: boolean }

/**
 * Every way to read a note name at `start`, the longest first. German needs more than one:
 * `As` is A flat in `As7`, but the A of `Asus` is a plain A.
 */
export function readNotes(text: string, start: number, notation: Notation): ReadNote[] {
  if (notation === 'solfege' || notation === 'french') return readSyllable(text, start)
  const first = text[start]
  if (first === undefined) return []
  const upper = first.toUpperCase()
  const lower = first !== upper
  if (lower && notation !== 'german') return []
  if (!/^[A-H]$/.test(upper)) return []
  const read = readSigns(text, start + 1)
  const found: ReadNote[] = []
  if (notation === 'german') found.push(...readGermanEnding(text, start, upper, lower))
  if (read.end > start + 1) {
    found.push({ note: natural(upper, read.accidental, notation), end: read.end, lower })
  }
  found.push({ note: natural(upper, 0, notation), end: start + 1, lower })
  return found
}

export type AccidentalStyle = 'ascii' | 'unicode'

/**
 * Writes a note name. Double accidentals are written out; use `plainNote` first to avoid them.
 * French names always have ♯ and ♭, and German ones never: they say it in letters.
 */
export function noteName(
  note: Note,
  notation: Notation = 'english',
  accidentals: AccidentalStyle = 'ascii',
): string {
  const { letter, accidental } = note
  switch (notation) {
    case 'german':
      return germanName(note)
    case 'nordic':
      return (letter === 'B' && accidental !== -1 ? 'H' : letter) + signsOf(accidental, accidentals)
    case 'solfege':
      return syllables[letter] + signsOf(accidental, accidentals)
    case 'french':
      return (letter === 'D' ? 'Ré' : syllables[letter]) + signsOf(accidental, 'unicode')
    case 'english':
      return letter + signsOf(accidental, accidentals)
    default:
      return notation satisfies never
  }
}

function signsOf(accidental: number, accidentals: AccidentalStyle): string {
  const isUnicode = accidentals === 'unicode'
  if (accidental >= 0) return (isUnicode ? '♯' : '#').repeat(accidental)
  return (isUnicode ? '♭' : 'b').repeat(-accidental)
}

function germanName(note: Note): string {
  const { letter, accidental } = note
  if (letter === 'B') {
    if (accidental === -1) return 'B'
    return 'H' + (accidental > 0 ? 'is'.repeat(accidental) : 'es'.repeat(-accidental))
  }
  if (accidental >= 0) return letter + 'is'.repeat(accidental)
  const flats = 'es'.repeat(-accidental)
  return letter === 'A' || letter === 'E' ? letter + flats.slice(1) : letter + flats
}

function natural(letter: string, accidental: number, notation: Notation): Note {
  if (letter === 'H') return noteNamed('B', accidental)
  // Outside English a bare B is B flat; Bb is that same note, not a double flat.
  if (letter === 'B' && notation !== 'english')
    return noteNamed('B', accidental > 0 ? accidental - 1 : -1)
  return noteNamed(letter as Letter, accidental)
}

function readSigns(text: string, start: number): { accidental: number; end: number } {
  let accidental = 0
  let end = start
  while (end < start + 2) {
    const step = signOf(text, end)
    if (step === 0 || step * accidental < 0) break
    accidental += step
    end += 1
  }
  if (end === start && text.startsWith('\u{1D12A}', start)) return { accidental: 2, end: start + 2 }
  if (end === start && text.startsWith('\u{1D12B}', start))
    return { accidental: -2, end: start + 2 }
  return { accidental, end }
}

function signOf(text: string, at: number): number {
  const sign = text[at]
  if (sign === '#' || sign === '♯') return 1
  if (sign === 'b' || sign === '♭') return -1
  return 0
}

function readGermanEnding(text: string, start: number, upper: string, lower: boolean): ReadNote[] {
  const found: ReadNote[] = []
  for (const [ending, accidental] of germanEndings) {
    const short = (upper === 'A' || upper === 'E') && accidental < 0
    const written = short ? ending.slice(1) : ending
    if (!text.startsWith(written, start + 1)) continue
    const letter = upper === 'H' ? 'B' : (upper as Letter)
    found.push({ note: noteNamed(letter, accidental), end: start + 1 + written.length, lower })
  }
  return found
}

const germanEndings: readonly (readonly [string, number])[] = [
  ['isis', 2],
  ['eses', -2],
  ['is', 1],
  ['es', -1],
]

function readSyllable(text: string, start: number): ReadNote[] {
  const head = text.slice(start, start + 3).toLowerCase()
  for (const [syllable, letter] of lettersOfSyllables) {
    if (!head.startsWith(syllable)) continue
    const after = start + syllable.length
    const { accidental, end } = readSigns(text, after)
    return [{ note: noteNamed(letter, accidental), end, lower: false }]
  }
  return []
}
