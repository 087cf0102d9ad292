import { readChordLine } from './chord-line.ts'
import { expandTabs } from './join-lines.ts'
import { addLine, openSection, type Sheet } from './sheet-state.ts'
import { isTabLine } from './tab-line.ts'

/**
 * A guitar tab: two or more strings below each other, with the chords above and the beats below.
 *
 * @returns whether one begins at this line, which is then read to its end.
 */
export function readTab(sheet: Sheet, text: string, line: Sheet['lines'][number]): boolean {
  const strings = isTabLine(text) ? 1 : readChordLine(text, sheet.notation) === null ? 0 : 2
  if (strings === 0 || !tabAt(sheet, sheet.at) || (strings === 2 && !tabAt(sheet, sheet.at + 1)))
    return false
  openSection(sheet, { type: 'tab', number: null, label: null, times: 1, open: null })
  addLine(sheet, { kind: 'verbatim', text, start: line.start, end: line.end })
  while (tabAt(sheet, sheet.at) || isBeats(sheet, sheet.at)) {
    const next = sheet.lines[sheet.at]
    if (next === undefined) break
    addLine(sheet, {
      kind: 'verbatim',
      text: expandTabs(next.text),
      start: next.start,
      end: next.end,
    })
    sheet.at += 1
  }
  sheet.current = null
  return true
}

function tabAt(sheet: Sheet, at: number): boolean {
  const line = sheet.lines[at]
  return line !== undefined && isTabLine(expandTabs(line.text))
}

/** `^ . ^ . ^ .` below the strings. */
function isBeats(sheet: Sheet, at: number): boolean {
  const text = sheet.lines[at]?.text ?? ''
  return /[^\s]/.test(text) && /^[\s^.v|&+\d-]*$/.test(text)
}
