import { parseHeading } from '../../headings/heading.ts'
import type { Line } from '../../model/line.ts'
import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { buildSong } from '../../song/build-song.ts'
import { readDefinitionLine } from './definition-line.ts'
import { handleSheetDirective } from './sheet-directive.ts'
import { readChordLine, type PlacedMark } from './chord-line.ts'
import { chordsAlone, expandTabs, joinLines } from './join-lines.ts'
import { readMetadataLine } from './metadata-line.ts'
import { addLine, breakSection, openSection, startSheet, warn, type Sheet } from './sheet-state.ts'
import { withoutRepeats } from './repeats.ts'
import { readTab } from './tab-block.ts'
import { isTabLine } from './tab-line.ts'
import { takeTitle } from './title.ts'

/** Goes down the lines of a text without markup and makes a song of them. */
export function readSheet(text: string, notation: Notation, format: string): ReadSong {
  const sheet = startSheet(text, notation)
  takeTitle(sheet)
  while (sheet.at < sheet.lines.length) readNext(sheet)
  const { sections, sequence } = withoutRepeats(sheet)
  const song = buildSong({
    metadata: sheet.metadata,
    sections,
    head: sheet.sections.length === 0 ? sheet.pending : sheet.head,
    tail: sheet.sections.length === 0 ? [] : sheet.pending,
    pitch: 'shapes',
    notation,
    definitions: sheet.definitions,
    ...(sequence === null ? {} : { sequence }),
    source: { format, text, firstLine: 1 },
  })
  return { song, warnings: sheet.warnings }
}

/** Reads one line, or two where words stand below chords; always moves on. */
function readNext(sheet: Sheet): void {
  const line = sheet.lines[sheet.at]
  if (line === undefined) return
  const { start, end } = line
  const text = expandTabs(line.text)
  sheet.at += 1
  if (text.trim() === '') {
    breakSection(sheet)
    addLine(sheet, { kind: 'blank', start, end })
  } else if (text.startsWith('#')) {
    addLine(sheet, { kind: 'remark', text: text.slice(1), start, end })
  } else if (!handleSheetDirective(sheet, text, line) && !readTab(sheet, text, line)) {
    readText(sheet, text, line)
  }
}

type SheetLine = Sheet['lines'][number]

function readText(sheet: Sheet, text: string, line: SheetLine): void {
  const { start, end } = line
  const definitions = readDefinitionLine(text)
  if (definitions !== null) {
    sheet.definitions.push(...definitions)
    return
  }
  const chords = readChordLine(text, sheet.notation)
  if (chords !== null) {
    addLine(sheet, withWords(sheet, chords, line))
    return
  }
  if (readHeading(sheet, text, line)) return
  if (readMetadataLine(text.trim(), sheet.metadata)) return
  const segment = { chord: null, annotation: null, text: text.trimEnd(), start, end }
  addLine(sheet, { kind: 'lyric', segments: [segment], start, end })
}

/** The chords with the line of words below them, when there is one. */
export function withWords(sheet: Sheet, chords: readonly PlacedMark[], line: SheetLine): Line {
  const place = { start: line.start, end: line.end, lineStart: line.start }
  const below = sheet.lines[sheet.at]
  const words = below === undefined ? '' : expandTabs(below.text).trimEnd()
  if (below === undefined || !isWords(sheet, words)) return chordsAlone(chords, place)
  sheet.at += 1
  return joinLines(chords, words, { ...place, end: below.end })
}

function isWords(sheet: Sheet, words: string): boolean {
  if (words.trim() === '' || /^\s*[[{#]/.test(words) || isTabLine(words)) return false
  return readChordLine(words, sheet.notation) === null && !isHeading(words)
}

function isHeading(words: string): boolean {
  return parseHeading(words) !== null && (/[:\]]\s*$/.test(words) || words.trim().length < 14)
}

/** `[Verse 1]`, `Chorus:`, `Intro: G D`, `Interlude 4 x18`. */
function readHeading(sheet: Sheet, text: string, line: SheetLine): boolean {
  const { start, end } = line
  const heading = parseHeading(text)
  if (heading !== null) {
    const open = { kind: 'heading', text: heading.label, start, end } as const
    openSection(sheet, { ...heading, open })
    return true
  }
  const bracketed =
    /^\s*\[([^\]]{1,60})\]\s*(.*)$/.exec(text) ??
    /^\s*([\p{L} -]{3,20}\d?)\s?:\s+(\S.*)$/u.exec(text)
  if (bracketed === null) return false
  const inner = parseHeading(bracketed[1] ?? '')
  const rest = bracketed[2] ?? ''
  const chords = rest === '' ? null : readChordLine(rest, sheet.notation)
  if (inner !== null && chords !== null) {
    const open = { kind: 'heading', text: inner.label, start, end } as const
    openSection(sheet, { ...inner, open })
    addLine(sheet, chordsAlone(chords, { start, end, lineStart: end - rest.length }))
    return true
  }
  if (rest !== '' || !text.trimStart().startsWith('[')) return false
  addLine(sheet, {
    kind: 'comment',
    style: 'plain',
    text: bracketed[1] ?? '',
    selector: null,
    start,
    end,
  })
  warn(
    sheet,
    line,
    'heading.unknown',
    `“${bracketed[1] ?? ''}” is not the name of a section; it was read as a remark.`,
  )
  return true
}
