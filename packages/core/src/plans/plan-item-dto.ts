import type { PlanItemRow } from '@precentor/db'
import type { ArrangementId, PlanItemId, PlanItemKind, SongId } from '@precentor/schemas'

/** The song of an item, as arranged for that day. */
export type PlannedSongDto = {
  readonly songId: SongId
  readonly arrangementId: ArrangementId
  readonly title: string
  readonly authors: readonly string[]
  readonly arrangementName: string
  /** The sounding key of the arrangement. */
  readonly arrangementKey: string | null
  /** Beats per minute. */
  readonly tempo: number | null
  readonly metre: string | null
  /** ChordPro. */
  readonly chart: string
  /** Section ids as the arrangement is usually sung; empty = as the chart stands. */
  readonly defaultSequence: readonly string[]
  readonly copyright: string | null
  readonly ccliNumber: string | null
  readonly isPublicDomain: boolean
}

export type PlanItemDto = {
  readonly id: PlanItemId
  /** Counted from 0, without gaps. */
  readonly position: number
  readonly kind: PlanItemKind
  /** Empty where the song's own title says enough. */
  readonly title: string
  /** Seconds. */
  readonly length: number
  readonly notes: string
  readonly bandNotes: string
  readonly techNotes: string
  readonly version: number
  /** The sounding key of that day; null = the arrangement's. */
  readonly key: string | null
  readonly capo: number
  /** Section ids in the order of that day; empty = the song's default. */
  readonly sequence: readonly string[]
  /** Null for every other kind, and for a song that is still to be chosen. */
  readonly song: PlannedSongDto | null
}

export function toPlanItem(row: PlanItemRow): PlanItemDto {
  return {
    id: row.id as PlanItemId,
    position: row.position,
    kind: row.kind,
    title: row.title,
    length: row.length,
    notes: row.notes,
    bandNotes: row.bandNotes,
    techNotes: row.techNotes,
    version: row.version,
    key: row.key,
    capo: row.capo,
    sequence: row.sequence,
    song: row.arrangement && toPlannedSong(row.arrangement),
  }
}

function toPlannedSong(arrangement: NonNullable<PlanItemRow['arrangement']>): PlannedSongDto {
  const { song } = arrangement
  return {
    songId: song.id as SongId,
    arrangementId: arrangement.id as ArrangementId,
    title: song.title,
    authors: [...new Set(song.authors.map(({ name }) => name))],
    arrangementName: arrangement.name,
    arrangementKey: arrangement.key,
    tempo: arrangement.tempo,
    metre: arrangement.metre,
    chart: arrangement.chart,
    defaultSequence: arrangement.sequence,
    copyright: song.copyright,
    ccliNumber: song.ccliNumber,
    isPublicDomain: song.isPublicDomain,
  }
}
