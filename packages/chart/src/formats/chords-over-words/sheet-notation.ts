import type { Notation } from '../../music/notation.ts'
import { guessNotation } from '../guess-notation.ts'
import { readChordLine } from './chord-line.ts'
import { expandTabs } from './join-lines.ts'

const looked = 20_000

/** The notation in which most lines of a text are lines of chords; English where in doubt. */
export function sheetNotation(text: string): Notation {
  const lines = text
    .slice(0, looked)
    .split(/\r\n|\r|\n/)
    .map(expandTabs)
  const english = chordsIn(lines, 'english')
  const solfege = chordsIn(lines, 'solfege')
  if (solfege.length > 3 && solfege.length > english.length * 2) return 'solfege'
  const hasH = english.some((chord) => chord.startsWith('H'))
  return hasH ? (guessNotation(english) ?? 'english') : 'english'
}

/** The chords of all lines that hold more than one of them. */
function chordsIn(lines: readonly string[], notation: Notation): string[] {
  return lines.flatMap((line) => {
    const marks = readChordLine(line, notation) ?? []
    const chords = marks.filter(({ mark }) => mark.kind === 'chord').map(({ mark }) => mark.text)
    return chords.length > 1 ? chords : []
  })
}
