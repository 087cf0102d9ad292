import { describe, expect, it } from 'vitest'
import type { Song } from '../../model/song.ts'
import { chordsOf, lyricLines } from '../../song/song-text.ts'
import { readChordProFile } from './read-file.ts'
import { readChordPro } from './read.ts'

const song = (text: string): Song => readChordPro(text).song
const sections = (text: string) =>
  song(text).sections.map(({ id, type, label }) => [id, type, label])
const warnings = (text: string) =>
  readChordPro(text).warnings.map(({ code, line, column }) => `${code} ${line}:${column}`)

describe('metadata', () => {
  it('is read from directives, short forms and meta alike', () => {
    expect(
      song(`{t: Be Thou My Vision}
{st: Slane}
{artist: A; B}
{composer: C}
{meta: lyricist D}
{meta: translator E}
{key: Eb}
{capo: 3}
{tempo: 96 bpm}
{time: 3/4}
{duration: 3:45}
{copyright: Public Domain}
{ccli: 30639}
{meta: topic Guidance; Trust}
{meta: scripture Psalm 16:11}
{meta: songbook Hymnal 339}
{meta: tune Slane}`).metadata,
    ).toMatchObject({
      title: 'Be Thou My Vision',
      subtitles: ['Slane'],
      authors: [
        { name: 'A', role: 'artist' },
        { name: 'B', role: 'artist' },
        { name: 'C', role: 'music' },
        { name: 'D', role: 'words' },
        { name: 'E', role: 'translation' },
      ],
      key: 'Eb',
      capo: 3,
      tempo: 96,
      time: '3/4',
      duration: 225,
      copyright: 'Public Domain',
      ccli: '30639',
      themes: ['Guidance', 'Trust'],
      scriptures: ['Psalm 16:11'],
      songbooks: [{ name: 'Hymnal', number: '339' }],
      other: [{ name: 'tune', value: 'Slane' }],
    })
  })

  it('takes the first of several titles and keys', () => {
    expect(song('{title: A}\n{title: B}\n{key: F}\n{key: G}').metadata).toMatchObject({
      title: 'A',
      key: 'F',
    })
  })

  it('uses what stands under a selector only where nothing else is said', () => {
    expect(song('{title-guitar: For guitar}').metadata.title).toBe('For guitar')
    expect(song('{composer-guitar: X}\n{composer: Y}').metadata.authors).toEqual([
      { name: 'Y', role: 'music' },
    ])
  })

  it('is found in loose licence lines, which are no lyrics', () => {
    const text = 'la la\n\nCCLI Song # 22025\n© Public Domain\nCCLI License # 999'
    expect(song(text).metadata).toMatchObject({ ccli: '22025', copyright: 'Public Domain' })
    expect(lyricLines(song(text))).toEqual(['la la'])
  })
})

describe('sections', () => {
  it('come from environments, long and short, with labels in either manner', () => {
    expect(
      sections(`{start_of_verse: Verse 1}
la
{end_of_verse}
{soc label="Refrain"}
la
{eoc}
{start_of_part: Intro}
[G]
{end_of_part}
{start_of_whatever}
la
{end_of_whatever}
{sot}
E|---|
{eot}`),
    ).toEqual([
      ['v1', 'verse', 'Verse 1'],
      ['c', 'chorus', 'Refrain'],
      ['i', 'intro', 'Intro'],
      ['x', 'other', null],
      ['tab', 'tab', null],
    ])
  })

  it('are numbered where several of a type have no label', () => {
    expect(
      song('{sov}\na\n{eov}\n{sov}\nb\n{eov}\n{soc}\nc\n{eoc}').sections.map(({ id }) => id),
    ).toEqual(['v1', 'v2', 'c'])
  })

  it('begin at headings and at comments that stand above lyrics', () => {
    expect(sections('Verse 1:\nla\n\nCHORUS\nla\n\n{c: Bridge}\nla')).toEqual([
      ['v1', 'verse', 'Verse 1'],
      ['c', 'chorus', 'CHORUS'],
      ['b', 'bridge', 'Bridge'],
    ])
    expect(
      sections('VERSE 1\n[G]la\nCHORUS\n[G]la\nBridge:\nla\nTag\nla').map(([id]) => id),
    ).toEqual(['v1', 'c', 'b'])
    expect(sections('Strophe 2\nla\n\nRéfrain\nla')).toEqual([
      ['v2', 'verse', 'Strophe 2'],
      ['c', 'chorus', 'Réfrain'],
    ])
  })

  it('are the paragraphs where nothing marks them, and lyrics stay lyrics', () => {
    expect(sections('Bridge over troubled water\nla\n\nI will sing\n')).toEqual([
      ['x1', 'other', null],
      ['x2', 'other', null],
    ])
  })

  it('are sung in the order written, choruses recalled in their place', () => {
    const text = '{soc}\nC\n{eoc}\n{sov}\nV\n{eov}\n{chorus}\n{chorus}\nla\n\n{c:Chorus}\n'
    expect(song(text).sequence).toEqual([
      { section: 'c', times: 1 },
      { section: 'v', times: 1 },
      { section: 'c', times: 2 },
      { section: 'x', times: 1 },
      { section: 'c', times: 1 },
    ])
  })

  it('are recalled by their label, and named by it where the directive knows verses only', () => {
    const text =
      '{sov: Verse 1}\na\n{eov}\n{sov: Refrain}\nb\n{eov}\n{repeat: Verse 1}\n{repeat: refrain}\n'
    expect(sections(text)).toEqual([
      ['v1', 'verse', 'Verse 1'],
      ['c', 'chorus', 'Refrain'],
    ])
    expect(song(text).sequence.map(({ section }) => section)).toEqual(['v1', 'c', 'v1', 'c'])
    expect(warnings(text)).toEqual([])
  })

  it('written out again are the first one sung again, and still stand where they stand', () => {
    const text = '{soc}\n[G]la\n{eoc}\n{sov}\nlo\n{eov}\n{soc}\n[G]la\n{eoc}\n{soc}\n[C]la\n{eoc}'
    expect(song(text).sections.map(({ id, sameAs }) => [id, sameAs])).toEqual([
      ['c1', null],
      ['v', null],
      ['c1-2', 'c1'],
      ['c2', null],
    ])
    expect(song(text).sequence.map(({ section }) => section)).toEqual(['c1', 'v', 'c1', 'c2'])
  })

  it('that overlap or never close are read all the same and reported', () => {
    expect(warnings('{sov}\na\n{soc}\nb\n')).toEqual([
      'section.unclosed 3:1',
      'section.unclosed 3:1',
    ])
    expect(warnings('{eov}')).toEqual(['section.not_open 1:1'])
    expect(warnings('{sov}\n{eoc}')).toEqual(['section.mismatch 2:1'])
  })
})

describe('lines', () => {
  it('hold every letter, chords at their place and annotations apart', () => {
    const line = song('A[G]maz[D/F#]ing [*soft]grace [N.C.]').sections[0]?.lines[0]
    expect(
      line?.kind === 'lyric' &&
        line.segments.map(({ chord, annotation, text }) => [chord?.text ?? annotation, text]),
    ).toEqual([
      [null, 'A'],
      ['G', 'maz'],
      ['D/F#', 'ing '],
      ['soft', 'grace '],
      ['N.C.', ''],
    ])
    expect(chordsOf(song('A[G]maz[D/F#]ing [*soft]grace [N.C.]'))).toEqual(['G', 'D/F#', 'N.C.'])
  })

  it('know where they stand in the source', () => {
    const text = '{t: A}\r\nla [G]la\r\n'
    const line = song(text).sections[0]?.lines[0]
    expect(text.slice(line?.start, line?.end)).toBe('la [G]la')
    const segment = line?.kind === 'lyric' ? line.segments[1] : undefined
    expect(text.slice(segment?.start, segment?.end)).toBe('[G]la')
  })

  it('of tabs and ABC are kept letter by letter, braces and hashes too', () => {
    expect(
      song('{start_of_abc}\n# x\n{c: y}\n[G]\n\n{end_of_abc}').sections[0]?.lines.map(
        (line) => line.kind === 'verbatim' && line.text,
      ),
    ).toEqual(['# x', '{c: y}', '[G]', ''])
  })

  it('that are odd are kept and reported with line and column', () => {
    expect(warnings('la [G la')).toEqual(['chord.unclosed 1:4'])
    expect(warnings('[DMild he [G]lays')).toEqual(['chord.unclosed 1:1'])
    expect(chordsOf(song('[DMild he [G]lays'))).toEqual(['G'])
    expect(warnings('\nla [Xyz]la')).toEqual(['chord.unknown 2:4'])
    expect(warnings('{foo: bar}\n{x_foo: bar}\n{title: A')).toEqual([
      'directive.unknown 1:1',
      'directive.unclosed 3:1',
    ])
    expect(song('{title: A').metadata.title).toBe('A')
  })
})

describe('keys on the way', () => {
  it('hold from their line on, and transpositions add up and end', () => {
    const text =
      '{key: C}\n[C]a\n{key: D}\n[D]b\n{transpose: 2}\n[D]c\n{transpose: 3}\n[D]d\n{transpose}\n[D]e'
    const changes = song(text).sections.flatMap(({ lines }) =>
      lines.filter((line) => line.kind === 'key'),
    )
    expect(changes.map(({ key, shift }) => [key, shift])).toEqual([
      ['D', 0],
      ['D', 2],
      ['D', 5],
      ['D', 2],
    ])
  })

  it('are read in Planning Center’s words', () => {
    const { sections: all, tail } = song(
      '{key: C}\nVERSE 1\n[C]a\nTRANSPOSE KEY +2\n[C]b\nREDEFINE KEY +1\n[C#]c\nCOLUMN_BREAK',
    )
    expect(
      all[0]?.lines.flatMap((line) => (line.kind === 'key' ? [[line.key, line.shift]] : [])),
    ).toEqual([
      ['C', 2],
      ['Db', 2],
    ])
    expect(tail.at(-1)).toMatchObject({ kind: 'directive', name: 'column_break' })
  })
})

describe('notations', () => {
  it.each([
    ['[H]la [Em]la', 'german'],
    ['[Hm]la [F#m]la [Bb]la', 'nordic'],
    ['[Cis]la [Es]la', 'german'],
    ['[Lam]la [Do/Sol]la [Fa]la', 'solfege'],
    ['[G]la [Xy]la [D]la', 'english'],
  ])('%s is %s', (text, notation) => {
    expect(song(text).notation).toBe(notation)
  })

  it('are taken as told', () => {
    expect(readChordPro('[B]la', { notation: 'german' }).song.notation).toBe('german')
  })
})

describe('definitions', () => {
  it('are read with frets, fingers, keys and copies', () => {
    const text = `{define: Bm base-fret 2 frets x 1 3 3 2 1 fingers 0 1 3 4 2 1}
{define-ukulele: C frets 0 0 0 3}
{define: D keys 0 4 7}
{define: Am/C copy Am}
{define: nonsense}`
    expect(song(text).definitions).toMatchObject([
      {
        name: 'Bm',
        baseFret: 2,
        frets: [null, 1, 3, 3, 2, 1],
        fingers: [null, 1, 3, 4, 2, 1],
        instrument: null,
      },
      { name: 'C', baseFret: 1, frets: [0, 0, 0, 3], instrument: 'ukulele' },
      { name: 'D', keys: [0, 4, 7] },
      { name: 'Am/C', copyOf: 'Am' },
    ])
    expect(warnings(text)).toEqual(['define.unknown 5:1'])
  })
})

describe('readChordProFile', () => {
  it('cuts at new_song and counts lines through the file', () => {
    const songs = readChordProFile('{ns}\n{t: A}\r\nla\r\n{new_song}\r\n{t: B}\n[Q!]\n')
    expect(songs.map(({ song: each }) => each.metadata.title)).toEqual(['A', 'B'])
    expect(songs[1]?.warnings[0]).toMatchObject({ line: 6 })
    expect(songs.map(({ song: each }) => each.source?.text).join('')).toBe(
      '{ns}\n{t: A}\r\nla\r\n{new_song}\r\n{t: B}\n[Q!]\n',
    )
  })
})
