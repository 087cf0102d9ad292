import { chordMark } from '../../model/chord-mark.ts'
import type { LyricLine, Segment } from '../../model/line.ts'
import { madeHere } from '../../model/span.ts'

/** A line with chords in brackets among its words; brackets around anything else are words. */
export function bracketLine(text: string): LyricLine {
  const segments: Segment[] = []
  let from = 0
  let chord: Segment['chord'] = null
  const add = (to: number): void => {
    const words = text.slice(from, to)
    if (words !== '' || chord !== null)
      segments.push({ chord, annotation: null, text: words, ...madeHere })
  }
  for (const found of text.matchAll(/\[([^\][]{1,20})\]/g)) {
    const mark = chordMark(found[1] ?? '')
    if (mark.kind === 'unknown') continue
    add(found.index)
    chord = mark
    from = found.index + found[0].length
  }
  add(text.length)
  return { kind: 'lyric', segments, ...madeHere }
}
