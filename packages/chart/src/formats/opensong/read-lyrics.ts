import type { HeadingLine, Line } from '../../model/line.ts'
import { madeHere } from '../../model/span.ts'
import type { Warning } from '../../model/warning.ts'
import type { Notation } from '../../music/notation.ts'
import { chordLine, readChordRow, wordLine, type ChordRow } from './chord-words.ts'
import type { RawLine } from './lyric-lines.ts'
import { finishBlock, startBlock, type Block, type TaggedDraft } from './block.ts'
import { mergeSameTags } from './merge-tags.ts'
import { readTag } from './tag.ts'

export type ReadLyrics = {
  readonly head: readonly Line[]
  readonly sections: readonly TaggedDraft[]
  /** As the headings follow each other, where one of them stands alone and recalls a section. */
  readonly order: readonly number[] | null
}

type State = {
  readonly notation: Notation
  readonly warn: (code: string, message: string, line: RawLine) => void
  readonly drafts: TaggedDraft[]
  block: Block
  row: ChordRow | null
  /** Whether a numbered line already took the row's chords; more may follow. */
  isRowUsed: boolean
}

/**
 * Reads the lyrics of an OpenSong file by the first character of each line: `.` chords, a blank or
 * a digit words, `;` a comment, `[` a heading, `---` and `-!!` breaks.
 *
 * Source: http://www.opensong.org/home/file-formats
 */
export function readLyrics(
  lines: readonly RawLine[],
  notation: Notation,
  addWarning: (warning: Omit<Warning, 'line' | 'column'>, line: RawLine) => void,
): ReadLyrics {
  const warn = (code: string, message: string, line: RawLine): void =>
    addWarning({ code, message }, line)
  const state: State = {
    notation,
    warn,
    drafts: [],
    block: startBlock(null, null),
    row: null,
    isRowUsed: false,
  }
  for (const line of lines) readLine(state, line)
  endRow(state)
  state.drafts.push(...finishBlock(state.block))
  const { head, drafts } = withHead(state.drafts)
  const { sections, order, merged } = mergeSameTags(drafts)
  for (const { open } of merged) if (open !== null) warnMerged(state, open)
  return { head, sections, order }
}

function warnMerged(state: State, { text, start, end }: HeadingLine): void {
  state.warn(
    'section.merged',
    `The heading “${text}” is there more than once; what stands below was put together.`,
    { text, start, end },
  )
}

function readLine(state: State, line: RawLine): void {
  const { text } = line
  const first = text.charAt(0)
  if (first === '.') {
    endRow(state)
    state.row = readChordRow(line, state.notation)
    return
  }
  if (/^[1-9]/.test(text)) {
    add(state, wordLine(state.row, line, text.slice(1), true), Number(first))
    state.isRowUsed = true
    return
  }
  const isWords = /\S/.test(text) && !/^[;[-]/.test(text) && !/^\s*\|+\s*$/.test(text)
  if (!isWords || state.isRowUsed) endRow(state)
  if (isWords) {
    add(state, wordLine(state.row, line, first === ' ' ? text.slice(1) : text, false))
    state.row = null
  } else readOther(state, line, first)
}

function readOther(state: State, line: RawLine, first: string): void {
  const { text, start, end } = line
  if (first === '[') openBlock(state, line)
  else if (first === ';') {
    const words = text.slice(1).trim()
    add(state, { kind: 'comment', style: 'plain', text: words, selector: null, start, end })
  } else if (first === '-') {
    const name = text.startsWith('-!!') ? 'new_page' : 'column_break'
    add(state, { kind: 'directive', name, selector: null, value: '', start, end })
  } else add(state, { kind: 'blank', start, end })
}

function openBlock(state: State, line: RawLine): void {
  const { text, start, end } = line
  state.drafts.push(...finishBlock(state.block))
  const close = text.indexOf(']')
  const inner = text.slice(1, close < 0 ? text.length : close)
  const tag = readTag(inner)
  state.block = startBlock(tag, { kind: 'heading', text: tag.text, start, end })
  const rest = close < 0 ? '' : text.slice(close + 1).trim()
  if (rest !== '')
    add(state, { kind: 'comment', style: 'plain', text: rest, selector: null, ...madeHere })
  if (tag.type === 'other' && tag.label !== null)
    state.warn(
      'heading.unknown',
      `“${tag.label}” is not the name of a section this program knows; it was kept as it is.`,
      line,
    )
}

/** A row whose words never came is a line of its own. */
function endRow(state: State): void {
  const { row, isRowUsed } = state
  state.row = null
  state.isRowUsed = false
  if (row === null || isRowUsed || row.marks.length === 0) return
  add(state, chordLine(row))
}

function add(state: State, line: Line, verse: number | null = null): void {
  state.block.entries.push({ line, verse })
}

/** Comments and breaks above the first heading belong to the song. */
function withHead(drafts: readonly TaggedDraft[]): {
  head: readonly Line[]
  drafts: readonly TaggedDraft[]
} {
  const [first, ...rest] = drafts
  const isHead = first?.open === null && !first.lines.some(({ kind }) => kind === 'lyric')
  return isHead ? { head: first.lines, drafts: rest } : { head: [], drafts }
}
