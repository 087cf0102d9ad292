import { chordMark } from '../../model/chord-mark.ts'
import type { Segment } from '../../model/line.ts'
import { warn, type State } from './state.ts'

/**
 * Cuts a line of lyrics at its brackets: `Am[G]azing` is `Am` and, below G, `azing`. Nothing is
 * trimmed, so the segments written one after the other give the line back.
 */
export function readSegments(state: State, start: number, end: number): Segment[] {
  const { text } = state
  const segments: Segment[] = []
  let open = nextBracket(state, start)
  if (open > start) segments.push(plain(text, start, Math.min(open, end)))
  while (open < end) {
    const close = nextClose(state, open + 1)
    if (close >= end) {
      warn(state, 'chord.unclosed', 'This bracket is never closed; it was kept as text.', open)
      joinText(segments, text, open, end)
      return segments
    }
    const inner = nextBracket(state, open + 1)
    if (inner < close) {
      warn(
        state,
        'chord.unclosed',
        'This bracket is not closed before the next; it was kept as text.',
        open,
      )
      joinText(segments, text, open, inner)
      open = inner
      continue
    }
    const next = Math.min(inner, end)
    segments.push(marked(state, open, close, next))
    open = next
  }
  return segments
}

/** Whether a `[` stands on the line. */
export function hasBracket(state: State, start: number, end: number): boolean {
  return nextBracket(state, start) < end
}

/** Looked up once and remembered: searching every line to the end of the text would be quadratic. */
function nextBracket(state: State, from: number): number {
  if (state.nextBracket >= from) return state.nextBracket
  const found = state.text.indexOf('[', from)
  state.nextBracket = found < 0 ? state.text.length : found
  return state.nextBracket
}

function nextClose(state: State, from: number): number {
  if (state.nextClose >= from) return state.nextClose
  const found = state.text.indexOf(']', from)
  state.nextClose = found < 0 ? state.text.length : found
  return state.nextClose
}

function plain(text: string, start: number, end: number): Segment {
  return { chord: null, annotation: null, text: text.slice(start, end), start, end }
}

function marked(state: State, open: number, close: number, end: number): Segment {
  const { text } = state
  const below = close + 1 < end ? text.slice(close + 1, end) : ''
  if (text.charCodeAt(open + 1) === 42) {
    return { chord: null, annotation: text.slice(open + 2, close), text: below, start: open, end }
  }
  const chord = chordMark(text.slice(open + 1, close), state.notation)
  if (chord.kind === 'unknown' || text.charCodeAt(open + 1) === 72) state.isForeign = true
  if (chord.kind === 'unknown') {
    warn(
      state,
      'chord.unknown',
      `“${chord.text}” is not a chord name this engine knows; it is shown as written.`,
      open,
    )
  }
  return { chord, annotation: null, text: below, start: open, end }
}

function joinText(segments: Segment[], text: string, from: number, end: number): void {
  const last = segments.pop()
  if (last === undefined) segments.push(plain(text, from, end))
  else segments.push({ ...last, text: last.text + text.slice(from, end), end })
}
