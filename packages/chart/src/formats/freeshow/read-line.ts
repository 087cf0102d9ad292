import { chordMark, type ChordMark } from '../../model/chord-mark.ts'
import type { Line, Segment } from '../../model/line.ts'
import { madeHere } from '../../model/span.ts'
import type { Notation } from '../../music/notation.ts'
import { listOf, objectOf, textOf } from './shape.ts'

/** A line of a slide: pieces of text, and chords at places counted in characters. */
export function readSlideLine(line: Record<string, unknown>, notation: Notation): Line[] {
  const text = listOf(line['text'])
    .map((piece) => objectOf(piece)['value'])
    .filter((value) => typeof value === 'string')
    .join('')
  const chords = listOf(line['chords'])
    .map((chord) => placed(objectOf(chord), notation))
    .filter((chord) => chord !== null)
    .toSorted((left, right) => left.at - right.at)
  if (text.trim() === '' && chords.length === 0) return [{ kind: 'blank', ...madeHere }]
  // One piece of text may hold several lines, whose chords count through.
  const lines: Line[] = []
  let start = 0
  let next = 0
  const parts = text.split('\n')
  parts.forEach((part, index) => {
    const end = index === parts.length - 1 ? Infinity : start + part.length
    const first = next
    while ((chords[next]?.at ?? Infinity) <= end && next < chords.length) next += 1
    const here = chords.slice(first, next)
    lines.push({ kind: 'lyric', segments: segmentsOf(part, here, start), ...madeHere })
    start += part.length + 1
  })
  return lines
}

type Placed = { readonly at: number; readonly mark: ChordMark }

function placed(chord: Record<string, unknown>, notation: Notation): Placed | null {
  const name = textOf(chord['key'])
  const at = Number(chord['pos'])
  return name === null || !(at >= 0)
    ? null
    : { at: Math.floor(at), mark: chordMark(name, notation) }
}

function segmentsOf(text: string, chords: readonly Placed[], start: number): Segment[] {
  const cut = (index: number): number => {
    const at = chords[index]?.at
    return at === undefined ? text.length : Math.min(at - start, text.length)
  }
  const first = text.slice(0, cut(0))
  const plain = { chord: null, annotation: null, text: first, ...madeHere }
  return [
    ...(first === '' && chords.length > 0 ? [] : [plain]),
    ...chords.map(({ mark }, index) => ({
      chord: mark,
      annotation: null,
      text: text.slice(cut(index), cut(index + 1)),
      ...madeHere,
    })),
  ]
}
