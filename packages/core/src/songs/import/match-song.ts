import type { SongCandidate, WantedSong } from '@precentor/db'
import type { FoundDetails } from './found-song.ts'

/** What a song that was found resembles in the library. */
export type LibraryMatch = {
  readonly kind: SongCandidate['kind']
  readonly songId: string
  /** The arrangement that an update would replace; null where the song has none. */
  readonly arrangementId: string | null
  readonly version: number | null
}

export type Resembling = {
  readonly match: LibraryMatch | null
  /** Songs that hold the very chart already. */
  readonly holders: ReadonlySet<string>
}

/** What the library is asked about a song. */
export function wantedSong(
  place: number,
  song: { readonly title: string; readonly fingerprint: string },
  details: Pick<FoundDetails, 'ccliNumber' | 'lyrics'>,
): WantedSong {
  const { title, fingerprint } = song
  return {
    place,
    title,
    fingerprint,
    ccliNumber: details.ccliNumber,
    firstLine: firstLine(details),
  }
}

export function firstLine({ lyrics }: Pick<FoundDetails, 'lyrics'>): string {
  return lyrics.slice(0, lyrics.search(/\n|$/)).slice(0, 200).toWellFormed()
}

/** Chooses among the candidates, which come the surest first. */
export function resembling(chart: string, candidates: readonly SongCandidate[]): Resembling {
  const text = plainChart(chart)
  const holders = candidates.filter(({ arrangements }) =>
    arrangements.some((arrangement) => plainChart(arrangement.chart) === text),
  )
  const same = candidates.find(({ kind }) => kind === 'same') ?? holders[0]
  const best = same ?? candidates[0]
  if (best === undefined) return { match: null, holders: new Set() }
  const [first] = best.arrangements
  return {
    match: {
      kind: best === same ? 'same' : best.kind,
      songId: best.songId,
      arrangementId: first?.id ?? null,
      version: first?.version ?? null,
    },
    holders: new Set(holders.map(({ songId }) => songId)),
  }
}

/** A chart without what nobody sees: kinds of line ends, blanks at the ends of lines. */
function plainChart(chart: string): string {
  return chart
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}
