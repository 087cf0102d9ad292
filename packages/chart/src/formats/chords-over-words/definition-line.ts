import type { ChordDefinition } from '../../model/chord-definition.ts'
import { parseChord } from '../../music/chord.ts'

/**
 * Reads a line of fingerings as people write them below a song: `Em 022000`, `G = 320033 or
 * xx5433   Am7 = x02010`.
 *
 * @returns null when the line is something else.
 */
export function readDefinitionLine(line: string): ChordDefinition[] | null {
  const words = line
    .trim()
    .split(/\s+|=/)
    .filter((word) => word !== '' && word !== 'or')
  if (words.length < 2 || words.length > 40) return null
  const definitions: ChordDefinition[] = []
  let name: string | null = null
  for (const word of words) {
    if (fingering.test(word)) {
      if (name === null) return null
      if (definitions.at(-1)?.name !== name) definitions.push(definition(name, word))
    } else if (parseChord(word) === null) {
      return null
    } else {
      name = word.replace(/^\((.*)\)$/, '$1')
    }
  }
  return words.length > 1 && fingering.test(words.at(-1) ?? '') ? definitions : null
}

/** Six strings of a guitar or four of a ukulele, one letter or digit each. */
const fingering = /^(?:[xX0-9]{6}|[xX0-9]{4})$/

function definition(name: string, word: string): ChordDefinition {
  const frets = Array.from(word, (each) => (each === 'x' || each === 'X' ? null : Number(each)))
  const instrument = word.length === 4 ? 'ukulele' : 'guitar'
  return { name, instrument, baseFret: 1, frets, fingers: [], keys: [], copyOf: null }
}
