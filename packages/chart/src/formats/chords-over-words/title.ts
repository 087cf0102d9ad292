import { parseHeading } from '../../headings/heading.ts'
import { readChordLine } from './chord-line.ts'
import { readMetadataLine } from './metadata-line.ts'
import { warn, type Sheet } from './sheet-state.ts'
import { isTabLine } from './tab-line.ts'

/**
 * The first line of words is the title when it stands alone: a blank line, metadata, chords after
 * a blank or a heading follow it.
 */
export function takeTitle(sheet: Sheet): void {
  const at = sheet.lines.findIndex(({ text }) => text.trim() !== '' && !text.startsWith('#'))
  const line = sheet.lines[at]
  if (line === undefined || !isPlainWords(sheet, line.text)) return
  const next = sheet.lines[at + 1]
  if (next !== undefined && !standsApart(sheet, next.text)) return
  if (sheet.lines.length === 1) return
  sheet.metadata.title = line.text.trim()
  sheet.at = at + 1
  warn(sheet, line, 'title.guessed', 'The first line was read as the title.')
  takeSubtitle(sheet)
}

/** One more line that stands alone between the title and the first chords. */
function takeSubtitle(sheet: Sheet): void {
  const at = sheet.lines.findIndex(({ text }, index) => index >= sheet.at && text.trim() !== '')
  const line = sheet.lines[at]
  if (line === undefined || at === sheet.at || !isPlainWords(sheet, line.text)) return
  if ((sheet.lines[at + 1]?.text ?? 'words').trim() !== '') return
  if (!sheet.lines.some(({ text }) => readChordLine(text, sheet.notation) !== null)) return
  sheet.metadata.subtitles = [line.text.trim()]
  sheet.at = at + 1
}

function isPlainWords(sheet: Sheet, text: string): boolean {
  const words = text.trim()
  if (words.length > 100 || /^[[{]/.test(words) || isTabLine(text)) return false
  if (readChordLine(text, sheet.notation) !== null || parseHeading(text) !== null) return false
  return !readMetadataLine(words, { authors: [], other: [] })
}

function standsApart(sheet: Sheet, next: string): boolean {
  const text = next.trim()
  if (text === '' || text.startsWith('{') || /^[-=_*~]{3,}$/.test(text)) return true
  return (
    readMetadataLine(text, { authors: [], other: [] }) ||
    parseHeading(next) !== null ||
    /^\[[^\]]+\]$/.test(text)
  )
}
