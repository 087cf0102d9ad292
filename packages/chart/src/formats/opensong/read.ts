import type { ReadSong } from '../../model/song.ts'
import { lineAndColumn } from '../../model/span.ts'
import type { Warning } from '../../model/warning.ts'
import type { Notation } from '../../music/notation.ts'
import { buildSong } from '../../song/build-song.ts'
import { guessNotation } from '../guess-notation.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { child, childElements, childText, type XmlElement } from '../xml/node.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { fields, type Found } from './fields.ts'
import { rawLines, type RawLine } from './lyric-lines.ts'
import { readOrder } from './order.ts'
import { readLyrics } from './read-lyrics.ts'

/**
 * Reads an OpenSong song. Its chords and its key are what sounds; its capo is advice.
 *
 * @throws UnreadableSongError for a set, which only names its songs, and for broken XML
 */
export function readOpenSong(
  text: string,
  options: { notation?: Notation | undefined } = {},
): ReadSong {
  const root = parseXml(text)
  const element = root.name === 'song' ? root : null
  if (element === null) throw noSong(root)
  const warnings: Warning[] = []
  const add = (warning: Omit<Warning, 'line' | 'column'>, at: number): void => {
    if (warnings.length < 200) warnings.push({ ...warning, ...lineAndColumn(text, at) })
  }
  const lyrics = child(element, 'lyrics')
  const lines = lyrics === null ? [] : rawLines(text, lyrics)
  const notation = options.notation ?? notationOf(lines)
  const { head, sections, order } = readLyrics(lines, notation, (warning, line) =>
    add(warning, Math.max(line.start, 0)),
  )
  const presentation = childText(element, 'presentation') ?? ''
  const stated = readOrder(
    presentation,
    sections.map(({ tag }) => tag),
  )
  for (const name of stated.unknown)
    add(
      {
        code: 'sequence.unknown',
        message: `The order of the song names “${name}”, but there is no such section.`,
      },
      child(element, 'presentation')?.start ?? 0,
    )
  const sequence = stated.places.length > 0 ? stated.places : order
  const song = buildSong({
    metadata: readFields(element),
    head,
    sections,
    ...(sequence === null ? {} : { sequence }),
    pitch: 'sounding',
    notation,
    source: { format: 'opensong', text, firstLine: 1 },
  })
  return { song, warnings }
}

/** The metadata of a song's elements. */
export function readFields(element: XmlElement): Found {
  const found: Found = {}
  for (const { elements, read } of fields) {
    for (const name of elements) {
      const value = childText(element, name)
      if (value !== null) read(found, value)
    }
  }
  return found
}

function notationOf(lines: readonly RawLine[]): Notation {
  const rows = lines.filter(({ text }) => text.startsWith('.'))
  const chords = rows.flatMap(({ text }) => text.slice(1).split(/\s+/).filter(Boolean))
  return guessNotation(chords) ?? 'english'
}

function noSong(root: XmlElement): UnreadableSongError {
  const isSet = root.name === 'set' && childElements(root).length > 0
  return new UnreadableSongError(
    'file.unknown_format',
    isSet
      ? 'This is an OpenSong set. It names its songs only; please import the song files themselves.'
      : 'This XML file holds no song.',
  )
}
