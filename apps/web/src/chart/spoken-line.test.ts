import { layoutChart, readChordPro, type LayoutLyrics } from '@precentor/chart'
import { describe, expect, it } from 'vitest'
import { spokenLine } from './spoken-line.ts'

describe('spokenLine', () => {
  it('reads a chord before the whole word above which it stands', () => {
    expect(spokenLine(lineOf('A[G]mazing [G7]grace, how [C]sweet'))).toBe(
      '(G) Amazing (G7) grace, how (C) sweet',
    )
  })

  it('reads several chords of one word in their order', () => {
    expect(spokenLine(lineOf('Hal[G]le[D]lu[G]jah, [*softly]praise'))).toBe(
      '(G) (D) (G) Hallelujah, (softly) praise',
    )
  })

  it('reads a line of chords alone', () => {
    expect(spokenLine(lineOf('[G] [C] [D]'))).toBe('(G) (C) (D)')
  })
})

function lineOf(chart: string): LayoutLyrics {
  const line = layoutChart(readChordPro(chart).song).sections[0]?.lines[0]
  if (line?.kind !== 'lyrics') throw new Error('The chart has no line of lyrics.')
  return line
}
