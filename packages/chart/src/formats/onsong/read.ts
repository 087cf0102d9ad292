import { parseHeading } from '../../headings/heading.ts'
import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { buildSong } from '../../song/build-song.ts'
import { chordsAlone, expandTabs } from '../chords-over-words/join-lines.ts'
import { readChordLine } from '../chords-over-words/chord-line.ts'
import { withoutRepeats } from '../chords-over-words/repeats.ts'
import { withWords } from '../chords-over-words/sheet.ts'
import { handleSheetDirective } from '../chords-over-words/sheet-directive.ts'
import {
  addLine,
  openSection,
  startSheet,
  warn,
  type Sheet,
} from '../chords-over-words/sheet-state.ts'
import { readTab } from '../chords-over-words/tab-block.ts'
import { guessNotation } from '../guess-notation.ts'
import { readFlow } from './flow.ts'
import { isKnownTag, readHeader, readTag, type Header } from './header.ts'
import { hasBrackets, inlineSegments } from './inline-chords.ts'

/**
 * Reads an OnSong song: a header, headings with a colon, chords in brackets or above the words.
 * Its key and chords are what sounds; a capo lowers the shapes.
 */
export function readOnSong(
  text: string,
  options: { notation?: Notation | undefined; firstLine?: number } = {},
): ReadSong {
  const notation = options.notation ?? notationOf(text)
  const sheet = startSheet(text, notation)
  const header = readHeader(sheet)
  while (sheet.at < sheet.lines.length) readNext(sheet, header)
  const { sections, sequence } = withoutRepeats(sheet)
  const flow = header.flow === null ? null : readFlow(header.flow, sections)
  for (const name of flow?.unknown ?? [])
    sheet.warnings.push({
      code: 'sequence.unknown',
      message: `The flow of the song names “${name}”, but there is no such section.`,
      line: 1,
      column: 1,
    })
  const order = flow !== null && flow.places.length > 0 ? flow.places : sequence
  const song = buildSong({
    metadata: sheet.metadata,
    sections,
    head: sheet.sections.length === 0 ? sheet.pending : sheet.head,
    tail: sheet.sections.length === 0 ? [] : sheet.pending,
    pitch: 'sounding',
    notation,
    ...(order === null ? {} : { sequence: order }),
    source: { format: 'onsong', text, firstLine: options.firstLine ?? 1 },
  })
  return { song, warnings: sheet.warnings }
}

type SheetLine = Sheet['lines'][number]

function readNext(sheet: Sheet, header: Header): void {
  const line = sheet.lines[sheet.at]
  if (line === undefined) return
  const { start, end } = line
  const text = expandTabs(line.text)
  sheet.at += 1
  if (text.trim() === '') addLine(sheet, { kind: 'blank', start, end })
  else if (isTabStart(text)) readTabBlock(sheet)
  else if (!handleSheetDirective(sheet, text, line) && !readHeading(sheet, text, line))
    readWords(sheet, text, line, header)
}

function readWords(sheet: Sheet, text: string, line: SheetLine, header: Header): void {
  const { start, end } = line
  if (hasBrackets(text)) {
    addLine(sheet, {
      kind: 'lyric',
      segments: inlineSegments(text, sheet.notation, start),
      start,
      end,
    })
    return
  }
  if (readTab(sheet, text, line)) return
  const chords = readChordLine(text, sheet.notation)
  if (chords !== null) {
    addLine(sheet, withWords(sheet, chords, line))
    return
  }
  const isEarly = sheet.sections.length === 0 && isKnownTag(text.trim())
  if (isEarly && readTag(text.trim(), sheet.metadata, header)) return
  const words = withoutStyle(text)
  if (words !== text)
    warn(sheet, line, 'format.dropped', 'The look of this line (bold, colour) was left out.')
  const segment = { chord: null, annotation: null, text: words.trimEnd(), start, end }
  addLine(sheet, { kind: 'lyric', segments: [segment], start, end })
}

/** `*bold`, `/italic`, `!both`, `&red:coloured`, `>yellow:marked`. */
function withoutStyle(text: string): string {
  return text.replace(/^[*/!](?=\S)|^[&>](?:#?\w{1,12}:)\s*/, '')
}

/** `Verse 1:`; a name of the author's own is a heading when it stands apart. `Intro: G D` too. */
function readHeading(sheet: Sheet, text: string, line: SheetLine): boolean {
  const { start, end } = line
  const written = /^\s*([^:[\]{}]{1,40}):\s*(.*)$/.exec(text)
  const name = written?.[1]?.trim() ?? ''
  const rest = written?.[2] ?? ''
  const heading = parseHeading(name)
  if (written === null || (heading === null && !(rest === '' && standsApart(sheet)))) return false
  const { type, number, label, times } = heading ?? {
    type: 'other' as const,
    number: null,
    label: name,
    times: 1,
  }
  const chords = rest === '' ? null : readChordLine(rest, sheet.notation)
  if (rest !== '' && chords === null && !hasBrackets(rest)) return false
  openSection(sheet, {
    type,
    number,
    label,
    times,
    open: { kind: 'heading', text: name, start, end },
  })
  if (chords !== null)
    addLine(sheet, chordsAlone(chords, { start, end, lineStart: end - rest.length }))
  else if (rest !== '')
    addLine(sheet, {
      kind: 'lyric',
      segments: inlineSegments(rest, sheet.notation, end - rest.length),
      start,
      end,
    })
  return true
}

function standsApart(sheet: Sheet): boolean {
  const before = sheet.lines[sheet.at - 2]
  return before === undefined || before.text.trim() === ''
}

function isTabStart(text: string): boolean {
  return /^\s*\{\s*(?:sot|start_of_tab)\b/i.test(text)
}

function readTabBlock(sheet: Sheet): void {
  openSection(sheet, { type: 'tab', number: null, label: null, times: 1, open: null })
  while (sheet.at < sheet.lines.length) {
    const line = sheet.lines[sheet.at]
    sheet.at += 1
    if (line === undefined || /^\s*\{\s*(?:eot|end_of_tab)\b/i.test(line.text)) break
    addLine(sheet, { kind: 'verbatim', text: line.text, start: line.start, end: line.end })
  }
  sheet.current = null
}

function notationOf(text: string): Notation {
  const chords = Array.from(
    text.slice(0, 20_000).matchAll(/\[([^[\]\s]{1,12})\]/g),
    (found) => found[1] ?? '',
  )
  return guessNotation(chords) ?? 'english'
}
