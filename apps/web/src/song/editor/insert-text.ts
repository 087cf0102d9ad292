import type { TextState } from './text-history.ts'

/** Puts text in the place of what is marked; the cursor stands behind it. */
export function insertText({ text, start, end }: TextState, inserted: string): TextState {
  const place = start + inserted.length
  return { text: text.slice(0, start) + inserted + text.slice(end), start: place, end: place }
}

/** Puts something before and after what is marked, which stays marked. */
export function wrapText(state: TextState, before: string, after: string): TextState {
  const { text, start, end } = state
  const wrapped = before + text.slice(start, end) + after
  return {
    text: text.slice(0, start) + wrapped + text.slice(end),
    start: start + before.length,
    end: end + before.length,
  }
}

/**
 * Puts the two ends of a section around the marked lines, or around an empty line where nothing is
 * marked, with a blank line before and after. The cursor stands where its words begin.
 */
export function insertSection(state: TextState, environment: string, label: string): TextState {
  const { text } = state
  const from = lineStart(text, state.start)
  const to = lineEnd(text, Math.max(state.start, state.end))
  // A cursor in a line of words puts the new section behind that line.
  const isInWords = state.start === state.end && text.slice(from, to).trim() !== ''
  const start = isInWords ? to : from
  const body = isInWords ? '' : text.slice(from, to)
  const open = `{start_of_${environment}${label === '' ? '' : `: ${label}`}}\n`
  const before = gapBefore(text.slice(0, start))
  const after = gapAfter(text.slice(to))
  const inserted = `${before}${open}${body}\n{end_of_${environment}}${after}`
  const place = start + before.length + open.length
  return {
    text: text.slice(0, start) + inserted + text.slice(to),
    start: place,
    end: place + body.length,
  }
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  return found < 0 ? text.length : found
}

function gapBefore(text: string): string {
  if (text.trim() === '') return ''
  if (text.endsWith('\n\n')) return ''
  return text.endsWith('\n') ? '\n' : '\n\n'
}

function gapAfter(text: string): string {
  if (text.trim() === '') return text === '' ? '\n' : ''
  return text.startsWith('\n\n') ? '' : '\n'
}
