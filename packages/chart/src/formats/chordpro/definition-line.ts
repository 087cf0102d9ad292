import type { ChordDefinition } from '../../model/chord-definition.ts'
import { directive } from './line-text.ts'

/** `{define: Bm base-fret 2 frets x 1 3 3 2 1}`. */
export function definitionLine(definition: ChordDefinition): string {
  const { name, instrument, baseFret, frets, fingers, keys, copyOf } = definition
  const words = [name]
  if (frets.length > 0)
    words.push('base-fret', String(baseFret), 'frets', ...frets.map((fret) => String(fret ?? 'x')))
  if (fingers.length > 0) words.push('fingers', ...fingers.map((finger) => String(finger ?? 0)))
  if (keys.length > 0) words.push('keys', ...keys.map(String))
  if (copyOf !== null) words.push('copy', copyOf)
  return directive('define', words.join(' '), instrument)
}
