import type { ChordDefinition } from '../../model/chord-definition.ts'

/**
 * Reads `{define}`: `Bm base-fret 2 frets x 1 3 3 2 1 fingers 0 1 3 4 2 1`, `D keys 0 4 7`,
 * `Am/C copy Am`. A name alone (as `{chord: B}` may give) defines nothing.
 */
export function readDefinition(value: string, selector: string | null): ChordDefinition | null {
  if (value.length > longestDefinition) return null
  const words = value.split(' ')
  const found = new Map<string, string[]>()
  let name: string | null = null
  let rest: string[] = []
  for (const written of words) {
    const word = written.trim()
    if (word === '') continue
    if (name === null) name = word.endsWith(':') ? word.slice(0, -1) : word
    else if (keywords.has(word)) found.set(word, (rest = []))
    else rest.push(word)
  }
  return name === null ? null : definitionOf(name, selector, found)
}

const longestDefinition = 500
const keywords = new Set([
  'base-fret',
  'frets',
  'fingers',
  'keys',
  'copy',
  'copyall',
  'display',
  'diagram',
  'format',
])

function definitionOf(
  name: string,
  selector: string | null,
  found: ReadonlyMap<string, readonly string[]>,
): ChordDefinition | null {
  const baseFret = Number(found.get('base-fret')?.[0] ?? 1)
  const frets = (found.get('frets') ?? []).map(fret)
  const keys = (found.get('keys') ?? []).map(Number).filter(Number.isInteger)
  const copyOf = (found.get('copy') ?? found.get('copyall'))?.[0] ?? null
  if (frets.length === 0 && keys.length === 0 && copyOf === null) return null
  return {
    name,
    instrument: selector?.replace(/!$/, '') ?? null,
    baseFret: Number.isInteger(baseFret) && baseFret > 0 ? baseFret : 1,
    frets,
    fingers: (found.get('fingers') ?? []).map(finger),
    keys,
    copyOf,
  }
}

function fret(word: string): number | null {
  const number = Number(word)
  return Number.isInteger(number) && number >= 0 ? number : null
}

function finger(word: string): number | null {
  const number = Number(word)
  return Number.isInteger(number) && number > 0 ? number : null
}
