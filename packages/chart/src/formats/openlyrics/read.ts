import type { Line } from '../../model/line.ts'
import { sectionNames } from '../../model/section-type.ts'
import type { ReadSong } from '../../model/song.ts'
import { lineAndColumn } from '../../model/span.ts'
import type { Warning } from '../../model/warning.ts'
import type { Notation } from '../../music/notation.ts'
import { buildSong, type SectionDraft } from '../../song/build-song.ts'
import { guessNotation } from '../guess-notation.ts'
import { readOrder } from '../opensong/order.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { child, childElements, childText, descendants, type XmlElement } from '../xml/node.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { chordText } from './chord-text.ts'
import { readProperties } from './properties.ts'
import { readLines } from './read-lines.ts'
import { readVerseName } from './verse-names.ts'

/**
 * Reads an OpenLyrics song, versions 0.7 to 0.9. Its chords are what sounds.
 *
 * Source: https://docs.openlyrics.org/en/latest/dataformat.html
 * @throws UnreadableSongError for broken XML, and for a file without a song
 */
export function readOpenLyrics(
  text: string,
  options: { notation?: Notation | undefined } = {},
): ReadSong {
  const root = parseXml(text)
  if (root.name !== 'song')
    throw new UnreadableSongError('file.unknown_format', 'This XML file holds no song.')
  const warnings: Warning[] = []
  const lyrics = child(root, 'lyrics')
  const verses = childElements(lyrics).filter(
    ({ name }) => name === 'verse' || name === 'instrument',
  )
  const notation = options.notation ?? notationOf(root)
  const main = languageOf(verses[0])
  const sections = verses.map((verse) => readVerse(verse, notation, main))
  const names = verses.map((verse) => (verse.attributes.get('name') ?? '').toUpperCase())
  const properties = child(root, 'properties')
  const order = readOrder(childText(properties, 'verseOrder') ?? '', names)
  for (const name of order.unknown)
    warnings.push({
      code: 'sequence.unknown',
      message: `The order of the song names “${name.toLowerCase()}”, but there is no such verse.`,
      ...lineAndColumn(text, properties?.start ?? 0),
    })
  const tags = lyrics === null ? [] : descendants(lyrics, 'tag')
  if (tags[0] !== undefined)
    warnings.push({
      code: 'format.dropped',
      message: 'Colours and other looks of the text were left out.',
      ...lineAndColumn(text, tags[0].start),
    })
  const inMain = verses.flatMap((verse, place) => (languageOf(verse) === main ? [place] : []))
  const translated = inMain.length < verses.length ? inMain : null
  const sequence = order.places.length > 0 ? order.places : translated
  const song = buildSong({
    metadata: readProperties(root),
    sections,
    ...(sequence === null ? {} : { sequence }),
    pitch: 'sounding',
    notation,
    source: { format: 'openlyrics', text, firstLine: 1 },
  })
  return { song, warnings }
}

function readVerse(verse: XmlElement, notation: Notation, main: string): SectionDraft {
  const written = verse.attributes.get('name') ?? ''
  const { type, number, label } = readVerseName(written)
  const language = languageOf(verse)
  const name = `${sectionNames[type]} ${number ?? ''}`.trim()
  const blocks = childElements(verse, 'lines')
  return {
    type,
    number,
    label: language === main ? label : `${label ?? name} (${language})`,
    open: { kind: 'heading', text: written, start: verse.start, end: verse.innerStart },
    lines: blocks.flatMap((block) => [
      ...remark(block.attributes.get('part'), block),
      ...readLines(block, notation),
      ...remark(timesOf(block), block),
    ]),
  }
}

/** Who sings, and how often, said for a few lines of a verse. */
function remark(text: string | undefined, { start, end }: XmlElement): Line[] {
  if (text === undefined || text.trim() === '') return []
  return [{ kind: 'comment', style: 'plain', text: text.trim(), selector: null, start, end }]
}

function timesOf(block: XmlElement): string | undefined {
  const times = block.attributes.get('repeat')
  return times === undefined ? undefined : `(${times}×)`
}

/** `he` or, for letters of another script, `he-en`. */
function languageOf(verse: XmlElement | undefined): string {
  const language = verse?.attributes.get('lang') ?? ''
  const script = verse?.attributes.get('translit')
  return script === undefined ? language : `${language}-${script}`
}

function notationOf(root: XmlElement): Notation {
  const chords = descendants(root, 'chord').slice(0, 2000)
  const isNamed = chords.some(({ attributes }) => attributes.has('name'))
  return (isNamed ? guessNotation(chords.map(chordText)) : null) ?? 'english'
}
