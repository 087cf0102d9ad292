import {
  chordDiagrams,
  parseChord,
  pianoKeys,
  type ChartLayout,
  type ChordDiagram,
  type Notation,
  type Song,
} from '@precentor/chart'
import type { PdfOptions } from './options.ts'

/** How a chord of the chart is played, under the name that it has there. */
export type Grip =
  | { readonly kind: 'frets'; readonly name: string; readonly diagram: ChordDiagram }
  | { readonly kind: 'keys'; readonly name: string; readonly keys: readonly number[] }

/** The grips of all chords of a chart, each once, in the order in which they come. */
export function gripsOf(
  song: Song,
  layout: ChartLayout,
  instrument: NonNullable<PdfOptions['diagrams']>,
  notation: Notation,
): Grip[] {
  return [...chordNames(layout)].flatMap((name): Grip[] => {
    const chord = parseChord(name, { notation })
    if (chord === null || chord.root === null) return []
    if (instrument === 'piano')
      return [{ kind: 'keys', name, keys: pianoKeys(chord, song.definitions) }]
    const [diagram] = chordDiagrams(chord, instrument, song.definitions)
    return diagram === undefined ? [] : [{ kind: 'frets', name, diagram }]
  })
}

function chordNames({ sections }: ChartLayout): Set<string> {
  const groups = sections
    .flatMap(({ lines }) => lines)
    .flatMap((line) => (line.kind === 'lyrics' ? line.groups : []))
  const names = new Set(groups.flatMap(({ pairs }) => pairs.map(({ chord }) => chord)))
  names.delete('')
  return names
}
