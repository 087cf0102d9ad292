import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { chordsOf } from '../../song/song-text.ts'
import { guessNotation } from '../guess-notation.ts'
import { handleDirective } from './handle-directive.ts'
import { isHeadingLine, openHeading, readDialectLine } from './dialects.ts'
import { finishSong } from './finish.ts'
import { hasBracket, readSegments } from './segments.ts'
import { addLine, closeSection, openSection, startState, warn, type State } from './state.ts'

export type ChordProOptions = {
  /** How the file writes chord names; found out when left out, English where in doubt. */
  notation?: Notation | undefined
  /** Line of the file on which the text begins, for warnings; 1 unless told otherwise. */
  firstLine?: number
}

/**
 * Reads the text of one song in ChordPro. Whatever is written becomes a song: what is odd, guessed
 * or unknown is kept and reported in the warnings, and nothing is thrown.
 *
 * Source of the rules: https://www.chordpro.org/chordpro/chordpro-introduction/
 */
export function readChordPro(text: string, options: ChordProOptions = {}): ReadSong {
  const state = readLines(text, options)
  const read = finishSong(state)
  if (options.notation !== undefined || !state.isForeign) return read
  const guessed = guessNotation(chordsOf(read.song))
  return guessed === null ? read : readAs(guessed, text, options)
}

/** Reads again in the notation that fits, and says so. */
function readAs(notation: Notation, text: string, options: ChordProOptions): ReadSong {
  const state = readLines(text, { ...options, notation })
  state.lineStart = 0
  state.line = 0
  warn(state, 'notation.guessed', `The chord names were read as ${notation} ones.`)
  return finishSong(state)
}

function readLines(text: string, options: ChordProOptions): State {
  const state = startState(text, options.notation ?? 'english', options.firstLine ?? 1)
  const hasReturns = text.includes('\r')
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (start < text.length) {
    const end = hasReturns ? lineEnd(text, start) : newline(text, start)
    state.lineStart = start
    readLine(state, start, end)
    state.line += 1
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1)
  }
  return state
}

function readLine(state: State, start: number, end: number): void {
  const { text } = state
  const first = text.charCodeAt(start)
  if (first === 35 && start < end && !isInBlock(state)) {
    addLine(state, { kind: 'remark', text: text.slice(start + 1, end), start, end })
    return
  }
  let at = start
  while (at < end && isBlank(text.charCodeAt(at))) at += 1
  if (at < end && text.charCodeAt(at) === 123 && readBraces(state, start, at, end)) {
    state.afterBreak = true
    return
  }
  if (isInBlock(state))
    addLine(state, { kind: 'verbatim', text: text.slice(start, end), start, end })
  else if (at === end) readBlank(state, start, end)
  else readSungLine(state, start, end)
}

/** @returns whether the line was a directive. */
function readBraces(state: State, start: number, open: number, end: number): boolean {
  const { text } = state
  let last = end
  while (last > open && isBlank(text.charCodeAt(last - 1))) last -= 1
  const closed = text.charCodeAt(last - 1) === 125
  if (closed) return handleDirective(state, open + 1, last - 1, start, end)
  if (isInBlock(state)) return false
  const close = text.lastIndexOf('}', last)
  if (close > open) {
    warn(
      state,
      'directive.trailing',
      'Words after a directive on the same line belong to nothing; they are kept in the file but not shown.',
      close + 1,
    )
    return handleDirective(state, open + 1, close, start, end)
  }
  warn(
    state,
    'directive.unclosed',
    'This directive has no closing brace; it was read as if it had one.',
    open,
  )
  return handleDirective(state, open + 1, last, start, end)
}

function readBlank(state: State, start: number, end: number): void {
  if (state.current?.ends === 'blank') closeSection(state, null)
  addLine(state, { kind: 'blank', start, end })
  state.afterBreak = true
}

function readSungLine(state: State, start: number, end: number): void {
  const bracket = hasBracket(state, start, end)
  if (!bracket && readDialectLine(state, start, end)) return
  if (!bracket && isHeadingLine(state, start, end)) {
    openHeading(state, state.text.slice(start, end), start, end)
    return
  }
  state.afterBreak = false
  const section =
    state.current ?? openSection(state, { type: 'other', number: null, label: null, ends: 'blank' })
  section.lines.push({ kind: 'lyric', segments: readSegments(state, start, end), start, end })
}

function isInBlock(state: State): boolean {
  return state.current !== null && state.current.isBlock
}

function newline(text: string, start: number): number {
  const found = text.indexOf('\n', start)
  return found < 0 ? text.length : found
}

function lineEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return at
    at += 1
  }
  return at
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}
