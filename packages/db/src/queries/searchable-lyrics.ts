/**
 * As much of the lyrics as the index can take: PostgreSQL refuses a row whose words
 * fill more than a megabyte there. A long hymn has 5,000 characters.
 */
export function searchableLyrics(lyrics: string): string {
  return lyrics.slice(0, 100_000).toWellFormed()
}
