import type { ArrangementRow } from '@precentor/db'
import type { ArrangementId, SongId } from '@precentor/schemas'

/** One way to play a song. */
export type ArrangementDto = {
  readonly id: ArrangementId
  readonly songId: SongId
  readonly name: string
  /** Smaller comes first; the first one stands for its song in lists. */
  readonly position: number
  /** The sounding key, as in `Eb` or `F#m`; null where nobody knows. */
  readonly key: string | null
  /** Beats per minute. */
  readonly tempo: number | null
  /** As in `3/4`. */
  readonly metre: string | null
  /** Seconds. */
  readonly length: number | null
  /** ChordPro. */
  readonly chart: string
  /** Section ids in the order they are sung; empty = as the chart stands. */
  readonly sequence: readonly string[]
  readonly version: number
}

export function toArrangement(row: ArrangementRow): ArrangementDto {
  return {
    id: row.id as ArrangementId,
    songId: row.songId as SongId,
    name: row.name,
    position: row.position,
    key: row.key,
    tempo: row.tempo,
    metre: row.metre,
    length: row.length,
    chart: row.chart,
    sequence: row.sequence,
    version: row.version,
  }
}
