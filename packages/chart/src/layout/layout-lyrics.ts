import type { LyricLine, Pitch, Segment } from '../model/line.ts'
import type { Pen } from './pen.ts'
import { placeLyrics } from './place-lyrics.ts'
import type { LayoutGroup, LayoutLyrics, LayoutPair, LayoutRow } from './tree.ts'

/** Lays out one line: words that carry chords are kept whole, the text between them may break. */
export function layoutLyrics(line: LyricLine, pitch: Pitch, pen: Pen): LayoutLyrics {
  const groups: LayoutGroup[] = []
  let word: LayoutPair[] = []
  let hasChords = false
  let hasLyrics = false
  for (const segment of line.segments) {
    const chord = segment.chord === null ? '' : pen.chord(segment.chord, pitch)
    const annotation = segment.annotation === null ? '' : pen.words(segment.annotation)
    const marked = chord !== '' || annotation !== ''
    const text = shownText(segment, pen)
    hasChords ||= marked
    hasLyrics ||= text.trim() !== ''
    const first = marked || word.length > 0 ? endOfWord(text) : 0
    if (marked || first > 0) word.push({ chord, annotation, lyric: text.slice(0, first) })
    if (first === text.length && !endsWord(text, marked)) continue
    word = flush(groups, word)
    const rest = addText(groups, text, first)
    if (rest !== '') word.push({ chord: '', annotation: '', lyric: rest })
  }
  flush(groups, word)
  return {
    kind: 'lyrics',
    hasChords,
    hasLyrics,
    groups,
    rows: rowsOf(groups, pen),
    start: line.start,
  }
}

/** The same line without its chords, null when nothing is left to sing. */
export function layoutWords(line: LyricLine, pen: Pen): LayoutLyrics | null {
  const lyric = line.segments
    .map((segment) => shownText(segment, pen))
    .join('')
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim()
  if (lyric === '') return null
  const groups = [{ splits: true, pairs: [{ chord: '', annotation: '', lyric }] }]
  const rows = rowsOf(groups, pen)
  return { kind: 'lyrics', hasChords: false, hasLyrics: true, groups, rows, start: line.start }
}

const noRows: readonly LayoutRow[] = []

function rowsOf(groups: readonly LayoutGroup[], pen: Pen): readonly LayoutRow[] {
  const { metrics } = pen.view
  return metrics === undefined ? noRows : placeLyrics({ groups }, metrics)
}

/** ChordPro's soft line break, a backslash before a blank, is only a blank here. */
function shownText(segment: Segment, pen: Pen): string {
  const text = pen.words(segment.text)
  return text.includes('\\ ') ? text.replaceAll('\\ ', ' ') : text
}

function flush(groups: LayoutGroup[], word: LayoutPair[]): LayoutPair[] {
  if (word.length > 0) groups.push({ splits: false, pairs: word })
  return word.length > 0 ? [] : word
}

/** Adds the whole words of a text; gives back the word at its end that may go on. */
function addText(groups: LayoutGroup[], text: string, from: number): string {
  let end = text.length
  while (end > from && !isBlank(text.charCodeAt(end - 1))) end -= 1
  if (end > from) {
    groups.push({
      splits: true,
      pairs: [{ chord: '', annotation: '', lyric: text.slice(from, end) }],
    })
  }
  return text.slice(end)
}

/** Where the first word with the blanks behind it ends. */
function endOfWord(text: string): number {
  let at = 0
  while (at < text.length && !isBlank(text.charCodeAt(at))) at += 1
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1
  return at
}

/** Whether nothing that follows belongs to the same word: a blank ends it, and so does a bare chord. */
function endsWord(text: string, marked: boolean): boolean {
  return text === '' ? marked : isBlank(text.charCodeAt(text.length - 1))
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000
}
