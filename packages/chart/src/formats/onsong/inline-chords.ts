import { chordMark } from '../../model/chord-mark.ts'
import type { Segment } from '../../model/line.ts'
import type { Notation } from '../../music/notation.ts'

/** Whether a line has chords in brackets among its words. */
export function hasBrackets(text: string): boolean {
  return /\[[^[\]]*\]/.test(text)
}

/** Cuts a line at its bracketed chords; what is no chord is kept as words above the line. */
export function inlineSegments(text: string, notation: Notation, start: number): Segment[] {
  const segments: Segment[] = []
  let at = 0
  let open: Omit<Segment, 'text' | 'end'> = { chord: null, annotation: null, start }
  const close = (end: number): void => {
    const words = text.slice(at, end)
    const isEmpty = open.chord === null && open.annotation === null && words === ''
    if (!isEmpty) segments.push({ ...open, text: words, end: start + end })
  }
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(/\[([^[\]]*)\]/g)) {
    close(index)
    at = index + whole.length
    const mark = chordMark(inner.trim(), notation)
    const isWords = mark.kind === 'unknown' && /\s|\p{Ll}{3}/u.test(inner)
    open = {
      chord: isWords || inner.trim() === '' ? null : mark,
      annotation: isWords ? inner.trim() : null,
      start: start + index,
    }
  }
  close(text.length)
  return segments
}
