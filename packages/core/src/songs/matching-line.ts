import { findHits, type SearchedPhrase, type TextRange } from './find-hits.ts'

/** A line of the lyrics, and where it has the searched words. */
export type LineMatch = { readonly line: string; readonly ranges: readonly TextRange[] }

const longestLine = 300

/**
 * The line of the lyrics that has most of the searched words, the first of those
 * that are alike; null when none has any, or when the title has as many.
 */
export function matchingLine(
  title: string,
  lyrics: string,
  searched: SearchedPhrase,
): LineMatch | null {
  const inTitle = findHits(title, searched).worth
  let best: LineMatch | null = null
  let most = inTitle
  for (const whole of lyrics.split('\n')) {
    const line = whole.slice(0, longestLine)
    const { ranges, worth } = findHits(line, searched)
    if (worth <= most) continue
    best = { line, ranges }
    most = worth
  }
  return best
}
