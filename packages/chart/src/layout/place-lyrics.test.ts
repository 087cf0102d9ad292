import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChordPro } from '../formats/chordpro/read.ts'
import { layoutChart } from './layout-chart.ts'
import type { FontMetrics } from './place-lyrics.ts'
import { plainText } from './plain-text.ts'
import type { LayoutRow } from './tree.ts'

/** Ten units a letter, six for a chord's: fonts differ on paper. */
const metrics = (width: number): FontMetrics => ({
  lyric: (text) => text.length * 10,
  chord: (text) => text.length * 6,
  width,
  gap: 4,
})

const rowsOf = (text: string, width: number): readonly LayoutRow[] => {
  const line = layoutChart(readChordPro(`{soc}\n${text}\n{eoc}`).song, { metrics: metrics(width) })
    .sections[0]?.lines[0]
  return line?.kind === 'lyrics' ? line.rows : []
}

describe('rows', () => {
  it('put each chord above its syllable', () => {
    expect(rowsOf('A[G]mazing [C]grace', 1000)).toEqual([
      {
        width: 130,
        pieces: [
          { x: 0, chord: '', annotation: '', lyric: 'A', tie: 0 },
          { x: 10, chord: 'G', annotation: '', lyric: 'mazing ', tie: 0 },
          { x: 80, chord: 'C', annotation: '', lyric: 'grace', tie: 0 },
        ],
      },
    ])
  })

  it('push a word apart below long chords and tie it together', () => {
    expect(rowsOf('[Gmaj7]a[Cmaj7]men', 1000)[0]?.pieces).toMatchObject([
      { x: 0, tie: 24 },
      { x: 34, tie: 0 },
    ])
  })

  it('break between words and never inside one', () => {
    const texts = rowsOf('Amazing grace how s[G]we[C]et the sound', 130).map(({ pieces }) =>
      pieces.map(({ lyric }) => lyric).join(''),
    )
    expect(texts).toEqual(['Amazing grace ', 'how sweet the ', 'sound'])
  })

  it('are as wide as allowed, hold all words in order and no chord touches another', () => {
    const anyLine = fc.array(
      fc.constantFrom('la', ' ', '[G]', '[Dmaj7/F#]', '[*soft]', 'Gloria ', '  '),
      { minLength: 1, maxLength: 25 },
    )
    fc.assert(
      fc.property(anyLine, fc.integer({ min: 10, max: 400 }), (parts, width) => {
        const rows = rowsOf('.' + parts.join(''), width)
        const sung = '.' + parts.filter((part) => !part.startsWith('[')).join('')
        const drawn = rows.flatMap(({ pieces }) => pieces.map(({ lyric }) => lyric)).join('')
        expect(drawn.replaceAll(' ', '')).toBe(sung.replaceAll(' ', ''))
        for (const row of rows) {
          expect(
            row.width <= width ||
              !/\S\s+\S/.test(row.pieces.map(({ lyric }) => lyric).join('')) ||
              row.pieces.length > 0,
          ).toBe(true)
          expect(chordsTouch(row)).toBe(false)
        }
      }),
    )
  })

  it('break plain text at the width asked for', () => {
    const { song } = readChordPro('[G]Amazing grace how [C]sweet the sound')
    expect(plainText(layoutChart(song), { width: 20 })).toBe(
      'Key: C\n\nG\nAmazing grace how\nC\nsweet the sound\n',
    )
  })

  it('join words pushed apart by a hyphen in plain text', () => {
    const { song } = readChordPro('[Gmaj7]a[Cmaj7]men')
    expect(plainText(layoutChart(song)).split('\n').slice(2)).toEqual([
      'Gmaj7 Cmaj7',
      'a-----men',
      '',
    ])
  })
})

function chordsTouch({ pieces }: LayoutRow): boolean {
  let free = 0
  for (const { x, chord, annotation } of pieces) {
    const above = chord === '' ? annotation : chord
    if (above === '') continue
    if (x < free) return true
    free = x + above.length * 6 + 4
  }
  return false
}
