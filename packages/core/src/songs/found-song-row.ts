import type { NewSongRow } from '@precentor/db'
import { authorText } from './author-text.ts'
import type { FoundSong } from './import/found-song.ts'

/** A song that was found in a file as the library keeps it, its chart as the first arrangement. */
export function foundSongRow({
  title,
  chart,
  details,
}: Pick<FoundSong, 'title' | 'chart' | 'details'>): NewSongRow {
  const { authors, key, tempo, metre, length, lyrics, ...rest } = details
  return {
    song: {
      title,
      otherTitles: [...rest.otherTitles],
      copyright: rest.copyright,
      ccliNumber: rest.ccliNumber,
      isPublicDomain: rest.isPublicDomain,
      language: rest.language,
      themes: [...rest.themes],
      scriptures: [...rest.scriptures],
      notes: '',
      authorText: authorText(authors),
      lyrics,
    },
    authors,
    arrangement: { name: 'Standard', key, tempo, metre, length, chart, sequence: [] },
  }
}
