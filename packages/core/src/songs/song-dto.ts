import type { SongRow, SongUsageRow } from '@precentor/db'
import type { PlanId, PlanStatus, SongAuthor, SongId } from '@precentor/schemas'
import { toArrangement, type ArrangementDto } from './arrangement-dto.ts'

/** A plan that a song is in. */
export type SongUsageDto = {
  readonly planId: PlanId
  /** Empty where the plan has none. */
  readonly planTitle: string
  /** As in `2026-11-22`. */
  readonly date: string
  readonly status: PlanStatus
  /** The sounding key of that day. */
  readonly key: string | null
  readonly serviceType: string
}

/** A song with all that its page shows. */
export type SongDto = {
  readonly id: SongId
  readonly title: string
  readonly otherTitles: readonly string[]
  readonly authors: readonly SongAuthor[]
  readonly copyright: string | null
  readonly ccliNumber: string | null
  readonly isPublicDomain: boolean
  /** BCP 47. */
  readonly language: string | null
  readonly themes: readonly string[]
  readonly scriptures: readonly string[]
  readonly notes: string
  readonly version: number
  /** ISO 8601; null while the song is in the list. */
  readonly archivedAt: string | null
  /** The song that this one was merged into. */
  readonly mergedIntoId: SongId | null
  /** In their order; the first one stands for the song. */
  readonly arrangements: readonly ArrangementDto[]
  /** Latest first, at most 100; drafts only for those who edit. */
  readonly usage: readonly SongUsageDto[]
  /** The sounding key that this member likes for it. */
  readonly myKey: string | null
}

export function toSong(row: SongRow, usage: readonly SongUsageRow[]): SongDto {
  return {
    id: row.id as SongId,
    title: row.title,
    otherTitles: row.otherTitles,
    authors: row.authors,
    copyright: row.copyright,
    ccliNumber: row.ccliNumber,
    isPublicDomain: row.isPublicDomain,
    language: row.language,
    themes: row.themes,
    scriptures: row.scriptures,
    notes: row.notes,
    version: row.version,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    mergedIntoId: row.mergedIntoId as SongId | null,
    arrangements: row.arrangements.map(toArrangement),
    usage: usage.map((each) => ({ ...each, planId: each.planId as PlanId })),
    myKey: row.memberKeys[0]?.key ?? null,
  }
}
