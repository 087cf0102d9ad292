import type { SongAuthorColumns, SongColumns, SongRow } from '@precentor/db'

/** What is known of a song beside its arrangements. */
export type SongDetails = SongColumns & { readonly authors: SongAuthorColumns[] }

const most = { otherTitles: 10, themes: 20, scriptures: 20, notes: 10_000 }

/** The details of a row, and nothing else of it. */
export function detailsOf(row: SongRow): SongDetails {
  const { title, otherTitles, copyright, ccliNumber, isPublicDomain } = row
  const { language, themes, scriptures, notes, authors } = row
  const rest = { language, themes, scriptures, notes, authors }
  return { title, otherTitles, copyright, ccliNumber, isPublicDomain, ...rest }
}

/**
 * The details of two songs as one: the kept one's count, and what it does not say is
 * taken from the other. The other's title becomes one of its other titles.
 */
export function joinedDetails(kept: SongDetails, merged: SongDetails): SongDetails {
  const titles = [...kept.otherTitles, merged.title, ...merged.otherTitles]
  return {
    ...kept,
    otherTitles: withoutRepeats(titles, [kept.title]).slice(0, most.otherTitles),
    authors: kept.authors.length > 0 ? kept.authors : merged.authors,
    copyright: kept.copyright ?? merged.copyright,
    ccliNumber: kept.ccliNumber ?? merged.ccliNumber,
    language: kept.language ?? merged.language,
    themes: withoutRepeats([...kept.themes, ...merged.themes]).slice(0, most.themes),
    scriptures: withoutRepeats([...kept.scriptures, ...merged.scriptures]).slice(
      0,
      most.scriptures,
    ),
    notes: joinedNotes(kept.notes, merged.notes),
  }
}

function joinedNotes(kept: string, merged: string): string {
  if (merged.trim() === '' || kept.includes(merged.trim())) return kept
  if (kept.trim() === '') return merged
  const both = `${kept.trimEnd()}\n\n${merged}`
  return both.length <= most.notes ? both : kept
}

/** Each once, whatever its case, and none of those that are said elsewhere. */
function withoutRepeats(texts: readonly string[], elsewhere: readonly string[] = []): string[] {
  const seen = new Set(elsewhere.map(plain))
  return texts.filter((text) => {
    const isNew = !seen.has(plain(text))
    seen.add(plain(text))
    return isNew
  })
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}
