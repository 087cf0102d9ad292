import { readChordPro } from '@precentor/chart'
import { describeSong } from './import/describe-song.ts'
import type { FoundDetails } from './import/found-song.ts'

/** What a chart says of its song and of itself. */
export type ChartFacts = FoundDetails & {
  /** Whether the chart states its key; else it was guessed from the chords. */
  readonly isKeyStated: boolean
  readonly sectionIds: ReadonlySet<string>
}

/** Reads the text of a chart, ChordPro. Whatever was typed is a chart. */
export function readChart(chart: string): ChartFacts {
  const read = readChordPro(chart)
  const file = { bytes: new Uint8Array(), fileName: '', notation: 'english' } as const
  const { details, warnings } = describeSong(read, file, 'chordpro')
  return {
    ...details,
    isKeyStated: details.key !== null && !warnings.some(({ code }) => code === 'key.guessed'),
    sectionIds: new Set(read.song.sections.map(({ id }) => id)),
  }
}
