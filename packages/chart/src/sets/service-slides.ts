import { withoutMarkup } from '../model/markup.ts'
import type { Section, Song } from '../model/song.ts'

/** One slide of an OpenLP service. */
export type ServiceSlide = {
  /** The first thirty letters of its first line. */
  readonly title: string
  readonly raw_slide: string
  /** `V1`, `C1`: OpenLP shows it beside the slide. */
  readonly verseTag: string
}

/**
 * A slide for each section that is sung, in the order in which it is sung.
 *
 * @param names the sections' names in OpenLyrics, by id
 */
export function serviceSlides(song: Song, names: ReadonlyMap<string, string>): ServiceSlide[] {
  const sections = new Map(song.sections.map((section) => [section.id, section]))
  return song.sequence.flatMap(({ section: id, times }) => {
    const section = sections.get(id)
    const text = section === undefined ? '' : wordsOf(section)
    if (text === '') return []
    const [first = ''] = text.split('\n')
    const slide = {
      title: Array.from(first).slice(0, 30).join(''),
      raw_slide: text,
      verseTag: tagOf(names.get(id) ?? 'o1'),
    }
    return Array.from({ length: times }, () => slide)
  })
}

function wordsOf({ lines }: Section): string {
  const words = lines.map((line) =>
    line.kind === 'lyric'
      ? withoutMarkup(line.segments.map(({ text }) => text).join(''))
          .replace(/\s+/g, ' ')
          .trim()
      : '',
  )
  return words.filter((line) => line !== '').join('\n')
}

/** OpenLP's verse types all carry a number, and those it does not know are “other”. */
function tagOf(name: string): string {
  const [, letters = '', number = '1'] = /^([a-z-]+)(\d*)/i.exec(name) ?? []
  const letter = /^[vcbpie]$/i.test(letters) ? letters : (known.get(letters) ?? 'o')
  return letter.toUpperCase() + (number === '' ? '1' : number)
}

const known = new Map([
  ['intro', 'i'],
  ['outro', 'e'],
  ['ending', 'e'],
  ['pre-chorus', 'p'],
])
