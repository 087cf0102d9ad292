import { decodeBase64 } from '../base64.ts'

export type PlacedChord = { readonly column: number; readonly text: string }

/**
 * The chords of `#Chords`: base64 of `column,line,name` records. Lines count from the one below the
 * first `---`. `<` is a flat and `=` a natural sign.
 */
export function readPlacedChords(encoded: string): Map<number, PlacedChord[]> {
  const lines = new Map<number, PlacedChord[]>()
  const text = new TextDecoder('windows-1252').decode(decodeBase64(encoded))
  for (const record of text.split(/[\r\n]+/)) {
    const found = /^(-?\d+(?:\.\d+)?),(-?\d+),(.+)$/.exec(record)
    if (found === null) continue
    const line = Number(found[2])
    const name = (found[3] ?? '').trim().replaceAll('<', 'b').replaceAll('=', '')
    const chord = { column: Math.max(0, Math.round(Number(found[1]))), text: name }
    lines.set(line, [...(lines.get(line) ?? []), chord])
  }
  return lines
}
