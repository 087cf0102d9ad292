import { parseHeading } from '../../headings/heading.ts'
import { chordMark } from '../../model/chord-mark.ts'
import type { Line } from '../../model/line.ts'
import type { Author, Metadata } from '../../model/metadata.ts'
import type { ReadSong } from '../../model/song.ts'
import type { Warning } from '../../model/warning.ts'
import type { Notation } from '../../music/notation.ts'
import { buildSong, type SectionDraft } from '../../song/build-song.ts'
import { joinLines } from '../chords-over-words/join-lines.ts'
import { startSheet, type Sheet } from '../chords-over-words/sheet-state.ts'
import { guessNotation } from '../guess-notation.ts'
import { splitAuthors } from '../names.ts'
import { readFlow } from '../onsong/flow.ts'
import { plainLine } from '../plain-line.ts'
import { readPlacedChords, type PlacedChord } from './placed-chords.ts'

type RawLine = Sheet['lines'][number]
type Draft = SectionDraft & { lines: Line[]; label: string | null; number: number | null }

/**
 * Reads a SongBeamer song: `#Name=Value` lines, then sections parted by `---`, whose first line is
 * their heading, and pages parted by `--`.
 */
export function readSongBeamer(
  text: string,
  options: { notation?: Notation | undefined } = {},
): ReadSong {
  const { lines } = startSheet(text, 'english')
  const first = lines.findIndex((line) => isBreak(line.text, 3))
  const header = headerOf(lines.slice(0, first < 0 ? lines.length : first))
  const chords = readPlacedChords(header.get('chords') ?? '')
  const names = [...chords.values()].flatMap((each) => each.map((chord) => chord.text))
  const notation = options.notation ?? guessNotation(names) ?? 'english'
  const body = first < 0 ? [] : lines.slice(first + 1)
  const sections = sectionsIn(body, chords, notation)
  const flow = readFlow(header.get('verseorder') ?? '', sections)
  const song = buildSong({
    metadata: metadataOf(header),
    sections,
    ...(flow.places.length > 0 ? { sequence: flow.places } : {}),
    pitch: 'sounding',
    notation,
    source: { format: 'songbeamer', text, firstLine: 1 },
  })
  return { song, warnings: warningsOf(header) }
}

/** `---`, `--` and their variants such as `--A` and `---2`. */
function isBreak(text: string, dashes: 2 | 3): boolean {
  const found = /^(--+)[A-Z0-9]{0,2}\s*$/.exec(text)?.[1]?.length
  return dashes === 2 ? found === 2 : (found ?? 0) >= 3
}

function headerOf(lines: readonly RawLine[]): Map<string, string> {
  const header = new Map<string, string>()
  for (const { text } of lines) {
    const equals = text.indexOf('=')
    if (!text.startsWith('#') || equals < 2 || text.slice(equals + 1).trim() === '') continue
    header.set(text.slice(1, equals).trim().toLowerCase(), text.slice(equals + 1).trim())
  }
  return header
}

function metadataOf(header: ReadonlyMap<string, string>): Partial<Metadata> {
  const authors: Author[] = [
    ...splitAuthors(header.get('author') ?? '', 'words'),
    ...splitAuthors(header.get('melody') ?? '', 'music'),
    ...splitAuthors(header.get('translation') ?? '', 'translation'),
  ]
  const tempo = Number.parseInt(header.get('tempo') ?? '', 10)
  const book = header.get('songbook')
  return {
    title: header.get('title') ?? null,
    subtitles: header.has('titlelang2') ? [header.get('titlelang2') ?? ''] : [],
    authors,
    copyright: header.get('(c)') ?? header.get('rights') ?? null,
    ccli: header.get('ccli') ?? null,
    key: header.get('key') ?? null,
    tempo: tempo > 0 && tempo < 1000 ? tempo : null,
    themes: (header.get('categories') ?? header.get('keywords') ?? '')
      .split(/[;,]/)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
    scriptures: header.has('bible') ? [header.get('bible') ?? ''] : [],
    songbooks: book === undefined ? [] : [{ name: book, number: null }],
  }
}

function sectionsIn(
  lines: readonly RawLine[],
  chords: ReadonlyMap<number, readonly PlacedChord[]>,
  notation: Notation,
): Draft[] {
  const sections: Draft[] = []
  let isFirst = true
  lines.forEach((line, index) => {
    if (isBreak(line.text, 3)) isFirst = true
    else if (!isBreak(line.text, 2)) {
      const named = isFirst && openNamed(sections, line)
      if (isFirst && !named) sections.push({ type: 'other', label: null, number: null, lines: [] })
      if (!named) sections.at(-1)?.lines.push(lineOf(line, chords.get(index), notation))
      isFirst = false
    }
  })
  return sections.filter((section) => section.label !== null || section.lines.some(isSung))
}

function isSung(line: Line): boolean {
  return line.kind === 'lyric'
}

/** `Vers 1`, `Refrain`; `$$M=Name` is a name of the author's own. */
function openNamed(sections: Draft[], { text, start, end }: RawLine): boolean {
  const own = /^\$\$M=(.+)$/.exec(text.trim())?.[1]
  const name = own ?? text.trim()
  const heading = parseHeading(name)
  if (heading === null && own === undefined) return false
  const open = { kind: 'heading', text: name, start, end } as const
  const { type = 'other', number = null } = heading ?? {}
  sections.push({ type, number, label: name, open, lines: [] })
  return true
}

function lineOf(
  { text, start, end }: RawLine,
  chords: readonly PlacedChord[] | undefined,
  notation: Notation,
): Line {
  // `##1` names the language of a line, `#C` a remark.
  const words = text.replace(/^##\d\s?/, '').trimEnd()
  if (chords === undefined)
    return words === '' ? { kind: 'blank', start, end } : plainLine(words, start, end)
  const marks = chords
    .toSorted((left, right) => left.column - right.column)
    .map(({ column, text: name }) => ({ mark: chordMark(name, notation), column, offset: column }))
  return joinLines(marks, words, { start, end, lineStart: start })
}

function warningsOf(header: ReadonlyMap<string, string>): Warning[] {
  if (Number(header.get('langcount') ?? 1) < 2) return []
  return [
    {
      code: 'language.mixed',
      message: 'This song is in several languages line by line; the lines were kept in that order.',
      line: 1,
      column: 1,
    },
  ]
}
