import type { BatchRow } from '@precentor/db'
import type { FoundDetails } from './found-song.ts'
import { firstLine, type LibraryMatch, type Resembling } from './match-song.ts'

/** What is done with a row: `hold` gives it back to the person, `wait` leaves it for the next batch. */
export type Step =
  | { readonly do: 'create' }
  | { readonly do: 'wait' }
  | { readonly do: 'known'; readonly songId: string }
  | { readonly do: 'add'; readonly songId: string }
  | {
      readonly do: 'update'
      readonly arrangementId: string
      readonly version: number
      readonly songId: string
    }
  | { readonly do: 'hold'; readonly match: LibraryMatch }

export type DecidedRow = BatchRow & { readonly found: FoundDetails }

/**
 * Decides what becomes of each row, now that nobody else can import. What was new
 * when its file was read may be in the library by now: the same song is `known`, a
 * similar one is given back. Of rows that touch the same song the first goes on and
 * the others wait, so that the next batch sees what became of it.
 */
export function decideBatch(
  rows: readonly DecidedRow[],
  resemblance: (row: number) => Resembling,
): Step[] {
  const taken = new Set<string>()
  return rows.map((row, index) => {
    const step = decide(row, resemblance(index))
    const claims = claimsOf(row, step)
    if (claims.some((claim) => taken.has(claim))) return { do: 'wait' }
    for (const claim of claims) taken.add(claim)
    return step
  })
}

function decide(row: DecidedRow, { match, holders }: Resembling): Step {
  const { matchSongId, matchArrangementId, matchVersion } = row
  if (row.choice === 'create' || matchSongId === null) {
    if (row.isChosen || match === null) return { do: 'create' }
    return match.kind === 'same' ? { do: 'known', songId: match.songId } : { do: 'hold', match }
  }
  if (holders.has(matchSongId)) return { do: 'known', songId: matchSongId }
  if (row.choice === 'add' || matchArrangementId === null || matchVersion === null) {
    return { do: 'add', songId: matchSongId }
  }
  return {
    do: 'update',
    songId: matchSongId,
    arrangementId: matchArrangementId,
    version: matchVersion,
  }
}

/** What no two rows of a batch may have in common. */
function claimsOf(row: DecidedRow, step: Step): string[] {
  switch (step.do) {
    case 'create':
      return row.isChosen ? [] : identities(row)
    case 'add':
    case 'update':
      return [`song ${step.songId}`]
    default:
      return []
  }
}

function identities({ fingerprint, title, found }: DecidedRow): string[] {
  const { ccliNumber } = found
  const named = `title ${plain(title)} ${plain(firstLine(found))}`
  return [`says ${fingerprint}`, named, ...(ccliNumber === null ? [] : [`ccli ${ccliNumber}`])]
}

/** Letters and digits only, without accents and case. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
