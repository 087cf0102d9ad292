import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChordPro } from '../formats/chordpro/read.ts'
import { commonKeys } from '../music/key.ts'
import { layoutChart } from './layout-chart.ts'
import { plainText } from './plain-text.ts'
import type { ChartLayout, LayoutSection } from './tree.ts'
import type { ChartView } from './view.ts'

const amazingGrace = `{title: Amazing Grace}
{key: G}

{start_of_verse: Verse 1}
A[G]mazing [G7]grace, how [C]sweet the [G]sound
{end_of_verse}
`

const draw = (text: string, view: ChartView = {}): ChartLayout =>
  layoutChart(readChordPro(text).song, view)

const chordsIn = ({ sections }: { sections: readonly LayoutSection[] }): string[] =>
  sections.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      line.kind === 'lyrics'
        ? line.groups.flatMap(({ pairs }) =>
            pairs.flatMap(({ chord }) => (chord === '' ? [] : [chord])),
          )
        : [],
    ),
  )

describe('keys', () => {
  it('are spelled as asked for', () => {
    expect(plainText(draw(amazingGrace, { key: 'Gb' }))).toBe(
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

  it('leave the author’s own letters alone when nothing changes', () => {
    expect(chordsIn(draw('{key: G}\n[G]a [Amin7]b [ D♭ ]c [N.C.]d [Gsus]e'))).toEqual([
      'G',
      'Amin7',
      ' D♭ ',
      'N.C.',
      'Gsus',
    ])
  })

  it('are guessed where the file names none, and the heading says so', () => {
    expect(draw('[D]a [A]b [G]c [D]d').heading).toMatchObject({ key: 'D', keyGuessed: true })
    expect(draw('la').heading).toMatchObject({ key: null, keyGuessed: false })
    expect(draw('la', { key: 'A' }).heading.key).toBeNull()
  })

  it('move passages in another key by the same interval, under common names', () => {
    expect(chordsIn(draw('{key: C}\n[C]a\n{key: D}\n[D]b [A]c', { key: 'F#' }))).toEqual([
      'F#',
      'Ab',
      'Eb',
    ])
  })

  it('go up and down with transpose and back', () => {
    const text =
      '{key: D}\n[D]a\n{transpose: 2}\n[D]b\n{transpose: -4}\n[D]c\n{transpose}\n[D]d\n{transpose}\n[D]e'
    expect(chordsIn(draw(text))).toEqual(['D', 'E', 'C', 'E', 'D'])
    expect(chordsIn(draw(text, { key: 'Eb' }))).toEqual(['Eb', 'F', 'Db', 'F', 'Eb'])
  })

  it('transpose a recalled chorus once, and show it when it is another than before', () => {
    const text = '{transpose: 5}\n{soc}\n[D]a\n{eoc}\n{chorus}\n{transpose: 2}\n{chorus}\n'
    expect(
      draw(text).sections.map((section) => [section.again, chordsIn({ sections: [section] })]),
    ).toEqual([
      [false, ['G']],
      [true, []],
      [true, ['A']],
    ])
  })

  it('keep every chord the same distance from the tonic', () => {
    fc.assert(
      fc.property(fc.constantFrom(...commonKeys.major), (key) => {
        const text = '{key: E}\n[E]a [A]b [B/D#]c [C#m7]d [F#]e [D]f'
        expect(chordsIn(draw(text, { key, numbers: 'nashville' }))).toEqual([
          '1',
          '4',
          '5/7',
          '6m7',
          '2',
          'b7',
        ])
      }),
    )
  })
})

describe('capo', () => {
  it('shows shapes and names both keys', () => {
    const layout = draw('{key: Bb}\n[Bb]Holy, [Gm]holy', { capo: 3 })
    expect(layout.heading).toMatchObject({ key: 'Bb', shapeKey: 'G', capo: 3 })
    expect(chordsIn(layout)).toEqual(['G', 'Em'])
  })

  it('of the file raises the sound, because ChordPro writes shapes', () => {
    const text = '{key: G}\n{capo: 2}\n[G]a [D/F#]b'
    expect(draw(text).heading).toMatchObject({
      key: 'A',
      capo: 0,
      suggestedCapo: 2,
      shapeKey: null,
    })
    expect(chordsIn(draw(text))).toEqual(['A', 'E/G#'])
    expect(chordsIn(draw(text, { capo: 2 }))).toEqual(['G', 'D/F#'])
    expect(chordsIn(draw(text, { key: 'A', capo: 2 }))).toEqual(['G', 'D/F#'])
  })
})

describe('names of chords', () => {
  const text = '{key: D}\n[Bm]a [F#/A#]b [Bbmaj7]c'

  it.each([
    [{ notation: 'german' }, ['Hm', 'Fis/Ais', 'Bmaj7']],
    [{ notation: 'german', minors: 'lower' }, ['h', 'Fis/Ais', 'Bmaj7']],
    [{ notation: 'nordic' }, ['Hm', 'F#/A#', 'Bbmaj7']],
    [{ notation: 'solfege' }, ['Sim', 'Fa#/La#', 'Sibmaj7']],
    [{ accidentals: 'unicode' }, ['Bm', 'F♯/A♯', 'B♭maj7']],
    [{ numbers: 'nashville' }, ['6m', '3/b6', 'b6maj7']],
    [{ numbers: 'roman' }, ['vi', 'III/bVI', 'bVImaj7']],
  ] as const)('with %o are %o', (view, expected) => {
    expect(chordsIn(draw(text, view))).toEqual(expected)
  })

  it('come from numbers where the song is written in them', () => {
    expect(chordsIn(draw('{key: A}\n[1]a [6m]b [5/7]c'))).toEqual(['A', 'F#m', 'E/G#'])
    expect(chordsIn(draw('{key: A}\n[I]a [vi]b', { key: 'C' }))).toEqual(['C', 'Am'])
    expect(chordsIn(draw('{key: A}\n[1]a [vi]b', { numbers: 'nashville' }))).toEqual(['1', '6m'])
    expect(chordsIn(draw('[1]a'))).toEqual(['1'])
  })
})

describe('words', () => {
  it('stay whole when a chord falls in the middle of one', () => {
    const line = draw(amazingGrace).sections[0]?.lines[0]
    expect(line?.kind === 'lyrics' && line.groups.slice(0, 2)).toEqual([
      {
        splits: false,
        pairs: [
          { chord: '', annotation: '', lyric: 'A' },
          { chord: 'G', annotation: '', lyric: 'mazing ' },
        ],
      },
      { splits: false, pairs: [{ chord: 'G7', annotation: '', lyric: 'grace, ' }] },
    ])
  })

  it('are all there, in order, whatever the view', () => {
    const anyLine = fc.array(
      fc.constantFrom('la', ' ', '  ', '[G]', '[D/F#]', '[*soft]', 'Gloria', '-', ','),
      { minLength: 1, maxLength: 20 },
    )
    fc.assert(
      fc.property(anyLine, (parts) => {
        const sung = parts.filter((part) => !part.startsWith('[')).join('')
        const line = draw(`{soc}\n.${parts.join('')}\n{eoc}`).sections[0]?.lines[0]
        const drawn =
          line?.kind === 'lyrics'
            ? line.groups.flatMap(({ pairs }) => pairs.map(({ lyric }) => lyric)).join('')
            : ''
        expect(drawn).toBe('.' + sung)
      }),
    )
  })

  it('stand alone without chords, and lines of chords alone are left out', () => {
    expect(plainText(draw('A[G]mazing\n[G] [D]\ngr[C]ace', { lyricsOnly: true }))).toBe(
      'Key: G\n\nAmazing\ngrace\n',
    )
  })

  it('of comments have their chords moved, and values filled in', () => {
    expect(
      plainText(draw('{t: A}\n{key: C}\n{c: Intro [Dm7] [x] for %{title}}\nla', { key: 'D' })),
    ).toBe('A\nKey: D\n\n(Intro Em7 [x] for A)\n\nla\n')
  })
})

describe('sections', () => {
  const text = `{c: Softly}
{sov: Verse 1}
one
{eov}
{c: Loud}
{soc}
two
{eoc}
{sov: Verse 2}
three
{eov}
{chorus: Last time}
`
  const labels = (layout: ChartLayout) =>
    layout.sections.map(({ label, type, lines }) => [label || type, lines.length])

  it('stand as written, recalled ones by their label', () => {
    expect(labels(draw(text))).toEqual([
      ['remarks', 1],
      ['Verse 1', 1],
      ['remarks', 1],
      ['Chorus', 1],
      ['Verse 2', 1],
      ['Last time', 0],
    ])
  })

  it('follow a sequence, unknown ids left out', () => {
    expect(
      labels(
        draw(text, { sequence: ['c', 'v2', { section: 'c', times: 2 }, 'zz'], repeats: 'full' }),
      ),
    ).toEqual([
      ['remarks', 1],
      ['remarks', 1],
      ['Chorus', 1],
      ['Verse 2', 1],
      ['Chorus', 1],
    ])
  })

  it('under a selector are shown to those who ask for it', () => {
    const conditional = '{sov-guitar}\na\n{eov}\n{sov-guitar!}\nb\n{eov}\n{c-guitar: G}\nc'
    expect(plainText(draw(conditional, { selectors: ['guitar'] }))).toBe(
      'Verse 1:\na\n\n(G)\n\nc\n',
    )
    expect(plainText(draw(conditional, { selectors: [] }))).toBe('Verse 2:\nb\n\nc\n')
  })

  it('begin on a new column or page where the file says so', () => {
    expect(
      draw('a\n{column_break}\nb\n\n{np}\nc').sections.map(({ breakBefore }) => breakBefore),
    ).toEqual(['none', 'column', 'page'])
    expect(
      draw('{sov}\na\n{eov}\n{colb}\n{sov}\nb\n{eov}').sections.map(
        ({ breakBefore }) => breakBefore,
      ),
    ).toEqual(['none', 'column'])
  })

  it('of grids have their chords moved and their columns kept; tabs stay', () => {
    const grid = '{key: C}\n{sog}\nA | Am . . . | F   . |\n{eog}\n{sot}\nE|-0-A-|\n{eot}'
    expect(plainText(draw(grid, { key: 'D' }))).toBe(
      'Key: D\n\nA | Bm . . . | G   . |\n\nE|-0-A-|\n',
    )
  })
})
