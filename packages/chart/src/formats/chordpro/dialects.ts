import { parseHeading } from '../../headings/heading.ts'
import { changeKey, changeShift } from './pitch.ts'
import { addLine, closeSection, openSection, warn, type State } from './state.ts'

/**
 * Lines that other programs put among ChordPro's: Planning Center's `COLUMN_BREAK`, `PAGE_BREAK`,
 * `TRANSPOSE KEY +2`, `REDEFINE KEY D`, and the licence lines SongSelect leaves at the end.
 *
 * @returns whether the line was one of them.
 */
export function readDialectLine(state: State, start: number, end: number): boolean {
  const first = state.text.charCodeAt(start)
  if (!firstLetters.has(first) || end - start > 200) return false
  const line = state.text.slice(start, end).trimEnd()
  return readPlanningCenter(state, line, start, end) || readCredit(state, line, start, end)
}

/**
 * Whether a line without chords is a section heading such as `Verse 1:` or `CHORUS`. Bare words
 * must stand apart; with a colon or in capitals they may follow lyrics at once.
 */
export function isHeadingLine(state: State, start: number, end: number): boolean {
  if (end - start > 40 || state.current?.ends === 'directive') return false
  const text = state.text.slice(start, end)
  if (!state.afterBreak && !/:\s*$|^[^\p{Ll}]*$/u.test(text)) return false
  return parseHeading(text) !== null
}

/** Begins a section whose first line is its heading. */
export function openHeading(state: State, text: string, start: number, end: number): void {
  const heading = parseHeading(text)
  if (heading === null) return
  const open = { kind: 'heading', text: heading.label, start, end } as const
  openSection(state, {
    type: heading.type,
    number: heading.number,
    label: heading.label,
    ends: 'heading',
    open,
  })
  state.afterBreak = false
  warn(state, 'heading.guessed', `“${heading.label}” was read as the heading of a section.`, start)
}

const firstLetters = new Set(Array.from('CPRTc©(', (letter) => letter.charCodeAt(0)))

function readPlanningCenter(state: State, line: string, start: number, end: number): boolean {
  const name = line === 'COLUMN_BREAK' ? 'column_break' : line === 'PAGE_BREAK' ? 'new_page' : null
  if (name !== null) {
    if (state.current?.ends === 'blank') closeSection(state, null)
    addLine(state, { kind: 'directive', name, selector: null, value: '', start, end })
    state.afterBreak = true
    return true
  }
  const change = /^(TRANSPOSE|REDEFINE) KEY ([+-]\d{1,2}|[A-H][#b]?m?)$/.exec(line)
  if (change === null) return false
  const value = change[2] ?? ''
  if (change[1] === 'TRANSPOSE') changeShift(state, value, start, end)
  else changeKey(state, value, start, end)
  state.afterBreak = true
  return true
}

function readCredit(state: State, line: string, start: number, end: number): boolean {
  const ccli = /^CCLI\b/i.test(line) && /\d{3,}/.test(line)
  const copyright = /^(?:©|\(c\)|copyright\b)/i.test(line)
  if (!ccli && !copyright) return false
  if (state.current?.ends === 'blank') closeSection(state, null)
  addLine(state, { kind: 'credit', text: line, start, end })
  if (copyright) state.metadata.copyright ??= line.replace(/^(?:©|\(c\))\s*/i, '')
  else if (!/licen[sc]e|lizenz|licens/i.test(line))
    state.metadata.ccli ??= /\d{3,}/.exec(line)?.[0] ?? null
  warn(
    state,
    'credit.guessed',
    'This line was read as the song’s copyright or licence, not as lyrics.',
    start,
  )
  return true
}
