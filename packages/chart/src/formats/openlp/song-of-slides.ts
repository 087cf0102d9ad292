import type { ReadSong } from '../../model/song.ts'
import { buildSong } from '../../song/build-song.ts'
import { tagSections } from './tag-sections.ts'

/** A song of a service as it is shown, where nothing better is known of it. */
export function songOfSlides(
  header: Readonly<Record<string, unknown>>,
  slides: readonly unknown[],
): ReadSong {
  const verses = slides.flatMap((slide) => {
    const { raw_slide: text, verseTag: tag } = slide as Record<string, unknown>
    return typeof text === 'string' ? [{ tag: typeof tag === 'string' ? tag : '', text }] : []
  })
  const [title, authors, copyright, ccli] = Array.isArray(header['audit'])
    ? (header['audit'] as unknown[])
    : []
  const names: unknown[] = Array.isArray(authors) ? authors : []
  const song = buildSong({
    metadata: {
      title: textOf(title) ?? textOf(header['title']),
      authors: names.flatMap((name) => {
        const known = textOf(name)
        return known === null ? [] : [{ name: known, role: 'author' as const }]
      }),
      copyright: textOf(copyright),
      ccli: textOf(ccli),
    },
    ...tagSections(verses),
  })
  return { song, warnings: [] }
}

/** OpenLP has written `None` where it meant nothing. */
function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value !== 'None' ? value : null
}
