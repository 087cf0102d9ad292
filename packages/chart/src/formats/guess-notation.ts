import { chordMark } from '../model/chord-mark.ts'
import { notations, type Notation } from '../music/notation.ts'

/**
 * The notation in which a file's chords make sense, when English does not: `H` says German or
 * Nordic (where B is B flat), `Lam` and `Sol` say solfège.
 *
 * @param chords the chords as written
 * @returns null when English fits as well as any other
 */
export function guessNotation(chords: Iterable<string>): Notation | null {
  const written = new Set<string>()
  for (const chord of chords) {
    written.add(chord)
    if (written.size > 200) break
  }
  const all = [...written]
  if (all.some((chord) => /^\(?H(?!7?x)/.test(chord) && chordMark(chord).kind === 'chord'))
    return germanOrNordic(all)
  const english = misfits(all, 'english')
  if (english === 0) return null
  let best: Notation | null = null
  let fewest = english
  for (const notation of notations) {
    const count = misfits(all, notation)
    // One misspelled chord must not turn a whole song into another notation.
    if (count >= fewest || count * 3 > english) continue
    best = notation
    fewest = count
  }
  return best
}

function misfits(chords: readonly string[], notation: Notation): number {
  return chords.filter((chord) => chordMark(chord, notation).kind === 'unknown').length
}

/** Both have H; German says Cis and Es, Nordic C# and Eb. */
function germanOrNordic(chords: readonly string[]): Notation {
  const letters = chords.some((chord) => /^\(?(?:[A-H]is|[CDFGH]es|[AE]s(?!us))/.test(chord))
  const signs = chords.some((chord) => /^\(?[A-H][#b♯♭]/.test(chord))
  return signs && !letters ? 'nordic' : 'german'
}
