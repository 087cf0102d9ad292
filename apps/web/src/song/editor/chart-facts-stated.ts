import { parseKey, type Song } from '@precentor/chart'
import { soundingKey } from '../../chart/sounding-key.ts'

/** What the text of a chart itself says; null for each fact it leaves open. */
export type ChartFacts = {
  /** The key that sounds, in English letters. */
  readonly key: string | null
  readonly tempo: number | null
  readonly metre: string | null
  /** Seconds. */
  readonly length: number | null
  readonly sectionIds: readonly string[]
}

/** Collects what a chart says of itself in its directives. */
export function statedFacts(song: Song): ChartFacts {
  const { key, tempo, time, duration } = song.metadata
  const isKeyStated = key !== null && parseKey(key, { notation: song.notation }) !== null
  return {
    key: isKeyStated ? (soundingKey(song)?.name ?? null) : null,
    tempo,
    metre: time,
    length: duration,
    sectionIds: song.sections.map((section) => section.id),
  }
}
