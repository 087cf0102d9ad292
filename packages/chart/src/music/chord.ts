import { readNotes, type Notation } from './notation.ts'
import type { Note } from './note.ts'
import { suffixEnd } from './suffix.ts'

/** A chord by its notes, free of how a country or an author writes note names. */
export type Chord = {
  /** Null when only the bass moves, written `/F#`. */
  readonly root: Note | null
  /** What follows the root, in letters that mean the same everywhere: `m7`, `sus4`, `maj7(#11)`. */
  readonly suffix: string
  readonly bass: Note | null
  /** What stood around the chord: `(` and `)` of an optional chord, `*` of a marked one. */
  readonly before: string
  readonly after: string
}

const remembered = new Map<Notation, Map<string, Chord | null>>()
const rememberAtMost = 4096
const longestChord = 40
/** Engines copy strings this short; a longer piece would keep its whole file alive. */
const longestRemembered = 12

/**
 * Reads one chord name. Sharps and flats may be ASCII or unicode in every notation.
 *
 * @returns null when the text is not a chord: a word, `N.C.`, a bar line, a Nashville number.
 */
export function parseChord(text: string, options: { notation?: Notation } = {}): Chord | null {
  if (text.length > longestChord) return null
  const notation = options.notation ?? 'english'
  let known = remembered.get(notation)
  if (known === undefined || known.size > rememberAtMost) {
    known = new Map()
    remembered.set(notation, known)
  }
  let chord = known.get(text)
  if (chord === undefined) {
    chord = read(text, notation)
    if (text.length <= longestRemembered) known.set(text, chord)
  }
  return chord
}

/** Whether a text says that no chord is played: `N.C.`, `NC`, `n/c`, `No chord`. */
export function isNoChord(text: string): boolean {
  return /^\(?n[./]?\s?c\.?\)?$|^no chord$/i.test(text)
}

function read(text: string, notation: Notation): Chord | null {
  const { start, end } = coreOf(text)
  if (start >= end) return null
  const around = { before: text.slice(0, start).trimStart(), after: text.slice(end).trimEnd() }
  if (text[start] === '/') {
    const bass = readBass(text, start, end, notation)
    return bass === null ? null : { root: null, suffix: '', bass, ...around }
  }
  for (const root of readNotes(text, start, notation)) {
    const slash = suffixEnd(text, root.end, end)
    if (slash < 0) continue
    const suffix = plainSuffix(text.slice(root.end, slash), notation, root.lower)
    if (slash === end) return { root: root.note, suffix, bass: null, ...around }
    const bass = readBass(text, slash, end, notation)
    if (bass !== null) return { root: root.note, suffix, bass, ...around }
  }
  return null
}

/** The chord without blanks, wrapping parentheses and trailing marks. */
function coreOf(text: string): { start: number; end: number } {
  let start = 0
  let end = text.length
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end -= 1
  while (end > start && '*?!~,'.includes(text.charAt(end - 1))) end -= 1
  if (text[start] === '(' && text[end - 1] === ')' && text.indexOf(')', start) === end - 1) {
    return { start: start + 1, end: end - 1 }
  }
  if (text[start] === '(' && balance(text, start, end) === 0 && text[end - 1] === ')') {
    return text.indexOf('(', start + 1) > 0 ? { start: start + 1, end: end - 1 } : { start, end }
  }
  return { start, end }
}

function balance(text: string, start: number, end: number): number {
  let open = 0
  for (let at = start; at < end; at += 1) {
    if (text[at] === '(') open += 1
    if (text[at] === ')') open -= 1
  }
  return open
}

function readBass(text: string, slash: number, end: number, notation: Notation): Note | null {
  if (text[slash] !== '/') return null
  const found = readNotes(text, slash + 1, notation).find((note) => note.end === end)
  return found?.note ?? null
}

/** Unicode accidentals become # and b; a lower-case German root says what `m` says elsewhere. */
function plainSuffix(written: string, notation: Notation, lowerRoot: boolean): string {
  let suffix = written.replaceAll('♯', '#').replaceAll('♭', 'b')
  if (notation === 'german' && /^mi(?!n)/.test(suffix)) suffix = 'm' + suffix.slice(2)
  if (!lowerRoot) return suffix
  return /^(m(?!a)|-|dim|o|°|º|ø|Ø|sus|aug|\+)/.test(suffix) ? suffix : 'm' + suffix
}
