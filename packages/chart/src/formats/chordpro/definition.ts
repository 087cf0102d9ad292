import type { ChordDefinition } from '../../model/chord-definition.ts'

/**
 * Reads `{define}`: `Bm base-fret 2 frets x 1 3 3 2 1 fingers 0 1 3 4 2 1`, `D keys 0 4 7`,
 * `Am/C copy Am`. A name alone (as `{chord: B}` may give) defines nothing.
 */
export function readDefinition(value: string, selector: string | null): ChordDefinition | null {
  const words = value.split(/\s+/).filter((word) => word !== '')
  const name = words[0]?.replace(/:$/, '')
  if (name === undefined || words.length < 3 || words.length > 80) return null
  const baseFret = Number(after(words, 'base-fret')[0] ?? 1)
  const frets = after(words, 'frets').map(fret)
  const keys = after(words, 'keys').map(Number).filter(Number.isInteger)
  const copyOf = after(words, 'copy', 'copyall')[0] ?? null
  if (frets.length === 0 && keys.length === 0 && copyOf === null) return null
  return {
    name,
    instrument: selector?.replace(/!$/, '') ?? null,
    baseFret: Number.isInteger(baseFret) && baseFret > 0 ? baseFret : 1,
    frets,
    fingers: after(words, 'fingers').map(finger),
    keys,
    copyOf,
  }
}

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

/** The words behind a keyword, up to the next one. */
function after(words: readonly string[], ...names: readonly string[]): string[] {
  const at = words.findIndex((word, index) => index > 0 && names.includes(word))
  if (at < 0) return []
  const rest = words.slice(at + 1)
  const next = rest.findIndex((word) => keywords.has(word))
  return next < 0 ? rest : rest.slice(0, next)
}

function fret(word: string): number | null {
  const number = Number(word)
  return word !== '' && Number.isInteger(number) && number >= 0 ? number : null
}

function finger(word: string): number | null {
  const number = Number(word)
  return Number.isInteger(number) && number > 0 ? number : null
}
