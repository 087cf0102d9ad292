import { chordMark } from '../../model/chord-mark.ts'
import { parseHeading } from '../../headings/heading.ts'
import { isKnownTag } from './header.ts'

const looked = 20_000

/**
 * How sure a text is OnSong: a header of tags such as `Key: G`, and below it chords in brackets or
 * headings with a colon. ChordPro says its title in braces, plain text has its chords above.
 */
export function detectOnSong(text: string): number {
  // Nearly all ChordPro files are told by their first letter.
  if (/^\s*[{#<[]/.test(text.slice(0, 200))) return 0
  const start = text.slice(0, looked)
  if (/^[ \t]*\{(?:t|title|meta)\b/im.test(start)) return 0
  const lines = start.split(/\r\n|\r|\n/)
  const first = lines.findIndex((line) => line.trim() !== '')
  const end = lines.findIndex((line, index) => index > first && line.trim() === '')
  const header = lines.slice(Math.max(first, 0), end < 0 ? 12 : end).slice(0, 40)
  const tags = header.filter((line) => isKnownTag(line.trim())).length
  if (tags === 0) return 0
  if (header.some((line) => /^\s*flow\s*:/i.test(line))) return 0.96
  const hasChords = Array.from(start.matchAll(/\[([^[\]\r\n]{1,12})\]/g)).some(
    ({ 1: inner = '' }) => chordMark(inner).kind === 'chord' && parseHeading(inner) === null,
  )
  return hasChords ? 0.96 : 0
}
