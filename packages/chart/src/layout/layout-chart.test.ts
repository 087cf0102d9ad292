import { describe, expect, it } from 'vitest'
import { readChordPro } from '../formats/chordpro/read.ts'
import { layoutChart } from './layout-chart.ts'
import { plainText } from './plain-text.ts'

const amazingGrace = `{title: Amazing Grace}
{key: G}

{start_of_verse: Verse 1}
A[G]mazing [G7]grace, how [C]sweet the [G]sound
{end_of_verse}
`

describe('layoutChart', () => {
  it('spells chords for the key it is asked for', () => {
    const { song } = readChordPro(amazingGrace)
    expect(plainText(layoutChart(song, { key: 'Gb' }))).toBe(
      [
        'Amazing Grace',
        'Key: Gb',
        '',
        'Verse 1:',
        ' Gb     Gb7        Cb        Gb',
        'Amazing grace, how sweet the sound',
        '',
      ].join('\n'),
    )
  })

  it('keeps a word whole when a chord falls in the middle of it', () => {
    const { song } = readChordPro(amazingGrace)
    const line = layoutChart(song).sections[0]?.lines[0]
    expect(line?.kind === 'lyrics' && line.groups[0]).toEqual({
      splits: false,
      pairs: [
        { chord: '', annotation: '', lyric: 'A' },
        { chord: 'G', annotation: '', lyric: 'mazing ' },
      ],
    })
  })

  it('shows shapes below a capo and names both keys', () => {
    const { song } = readChordPro('{key: Bb}\n[Bb]Holy, [Gm]holy')
    const { heading, sections } = layoutChart(song, { capo: 3 })
    expect(heading).toMatchObject({ key: 'Bb', shapeKey: 'G', capo: 3 })
    const line = sections[0]?.lines[0]
    expect(
      line?.kind === 'lyrics' &&
        line.groups.flatMap((group) => group.pairs.map((pair) => pair.chord)),
    ).toEqual(['G', 'Em'])
  })
})
