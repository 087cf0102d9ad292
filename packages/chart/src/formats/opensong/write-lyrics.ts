import { Column } from '../../layout/column.ts'
import type { Line, LyricLine } from '../../model/line.ts'
import type { Song } from '../../model/song.ts'
import { escapeXml } from '../xml/entities.ts'
import type { NamedSection } from './section-tags.ts'

/**
 * The lyrics, escaped. Lines that still stand in the source are copied from it.
 *
 * @param source the file the song came from, or null to write everything anew
 */
export function lyricsText(
  song: Song,
  named: readonly NamedSection[],
  source: string | null,
): string {
  const lines = (each: readonly Line[]): string[] => each.flatMap((line) => lineText(line, source))
  const blocks = named.map(({ section, tag }, index) => {
    const isBare = tag === '' && index === 0
    const body = [...lines(section.lead), ...(isBare ? [] : [`[${escapeXml(tag)}]`])]
    return [...body, ...lines(section.lines)].join('\n').trimEnd()
  })
  const loose = [lines(song.head), lines(song.tail)].map((each) => each.join('\n').trimEnd())
  return [loose[0], ...blocks, loose[1]].filter((block) => block !== '').join('\n\n')
}

function lineText(line: Line, source: string | null): string[] {
  const copied = source === null || line.start < 0 ? '' : source.slice(line.start, line.end)
  // A numbered line belongs to a group of verses, which are written one after the other now.
  if (copied !== '' && !/^[1-9]/.test(copied)) return [copied]
  return textsOf(line).map((text) => escapeXml(text))
}

function textsOf(line: Line): string[] {
  switch (line.kind) {
    case 'lyric':
      return lyricTexts(line)
    case 'comment':
      return oneLine(line.text) === '' ? [] : [`;${oneLine(line.text)}`]
    case 'credit':
    case 'remark':
      return [`;${oneLine(line.text)}`]
    case 'verbatim':
      return [`;${oneLine(line.text)}`]
    case 'key':
      return [`;${line.directive === 'key' ? 'Key' : 'Transpose'}: ${oneLine(line.value)}`]
    case 'directive':
      return breaks[line.name] ?? []
    case 'blank':
      return ['']
    case 'heading':
    case 'recall':
      return []
    default:
      return line satisfies never
  }
}

const breaks: Partial<Record<string, string[]>> = {
  column_break: ['---'],
  new_page: ['-!!'],
  new_physical_page: ['-!!'],
}

/** The chords above the words; a word is stretched where its chords need more room than it has. */
function lyricTexts(line: LyricLine): string[] {
  const chords = new Column()
  const words = new Column()
  let last = ''
  for (const { chord, annotation, text } of line.segments) {
    const above = (chord?.text ?? annotation ?? '').trim().replace(/\s+/g, '')
    if (above !== '') {
      const free = chords.width === 0 ? 0 : chords.width + 1
      const isInWord = /\S$/.test(last) && /^\S/.test(text)
      if (words.width < free)
        words.put(words.width, (isInWord ? '_' : ' ').repeat(free - words.width))
      chords.put(words.width, above)
    }
    words.put(words.width, plain(text))
    if (text !== '') last = text
  }
  const below = words.text.trimEnd()
  return [
    ...(chords.text === '' ? [] : [`.${chords.text}`]),
    ...(below === '' ? [] : [` ${below}`]),
  ]
}

/** What would be taken for a bar or a stretched word has other signs. */
function plain(text: string): string {
  return text.replaceAll('_', ' ').replaceAll('|', ' ')
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim()
}
