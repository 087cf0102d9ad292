import type { Heading } from '../../headings/heading.ts'
import type { ChordDefinition } from '../../model/chord-definition.ts'
import type { HeadingLine, Line } from '../../model/line.ts'
import type { SectionType } from '../../model/section-type.ts'
import type { Warning } from '../../model/warning.ts'
import type { Notation } from '../../music/notation.ts'
import type { FoundMetadata } from './metadata-line.ts'

/** A section while its lines are read. */
export type SheetSection = {
  type: SectionType
  number: number | null
  label: string | null
  lead: Line[]
  open: HeadingLine | null
  lines: Line[]
  /** Without a heading a section ends at the first blank line. */
  endsAtBlank: boolean
}

/** Everything known while the reader goes down the lines. */
export type Sheet = {
  readonly lines: readonly { readonly text: string; readonly start: number; readonly end: number }[]
  at: number
  readonly notation: Notation
  readonly metadata: FoundMetadata
  readonly definitions: ChordDefinition[]
  readonly warnings: Warning[]
  readonly sections: SheetSection[]
  /** The order of the headings with their repeats, as places in `sections`. */
  readonly order: { place: number; times: number }[]
  head: Line[]
  pending: Line[]
  current: SheetSection | null
}

export function startSheet(text: string, notation: Notation): Sheet {
  return {
    lines: cutLines(text),
    at: 0,
    notation,
    metadata: { authors: [], other: [] },
    definitions: [],
    warnings: [],
    sections: [],
    order: [],
    head: [],
    pending: [],
    current: null,
  }
}

type Opening = Pick<Heading, 'type' | 'number' | 'times'> & {
  label: string | null
  open: HeadingLine | null
}

export function openSection(sheet: Sheet, opening: Opening): SheetSection {
  if (sheet.sections.length === 0) sheet.head = sheet.pending
  const section: SheetSection = {
    type: opening.type,
    number: opening.number,
    label: opening.label,
    lead: sheet.sections.length === 0 ? [] : sheet.pending,
    open: opening.open,
    lines: [],
    endsAtBlank: opening.open === null,
  }
  sheet.pending = []
  sheet.order.push({ place: sheet.sections.length, times: opening.times })
  sheet.sections.push(section)
  sheet.current = section
  return section
}

/** A blank line ends a section that no heading began. */
export function breakSection(sheet: Sheet): void {
  if (sheet.current?.endsAtBlank === true) sheet.current = null
}

/** Puts a line into the open section; words outside any section begin one. */
export function addLine(sheet: Sheet, line: Line): void {
  const isSung = line.kind === 'lyric'
  const section =
    sheet.current ??
    (isSung
      ? openSection(sheet, { type: 'other', number: null, label: null, times: 1, open: null })
      : null)
  if (section === null) sheet.pending.push(line)
  else section.lines.push(line)
}

export function warn(
  sheet: Sheet,
  line: Sheet['lines'][number],
  code: string,
  message: string,
): void {
  if (sheet.warnings.length >= 200) return
  sheet.warnings.push({ code, message, line: sheet.lines.indexOf(line) + 1, column: 1 })
}

function cutLines(text: string): Sheet['lines'] {
  const lines: { text: string; start: number; end: number }[] = []
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (start < text.length) {
    let end = start
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1
    lines.push({ text: text.slice(start, end), start, end })
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  return lines
}
