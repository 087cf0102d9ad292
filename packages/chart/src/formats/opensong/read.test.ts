import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadSong } from '../../model/song.ts'
import { chordsOf, lyricLines } from '../../song/song-text.ts'
import { writtenLabel } from '../../song/written-label.ts'
import { errorOf } from '../testing/error-of.ts'
import { linesOfSong } from '../testing/lines-of-song.ts'
import { readText } from '../testing/read-text.ts'
import { UnreadableSongError } from '../unreadable.ts'

describe('reading OpenSong', () => {
  it('puts the chords of a point line above the words below it', () => {
    const { song } = read(
      '[V1]\n.D       D7        G\n Amazing grace how sweet\n.  A A7\n\n[C]\n Praise',
    )
    expect(linesOfSong(song)).toEqual([
      '[D]Amazing [D7]grace how [G]sweet',
      '  [A]  [A7]',
      'Praise',
    ])
    expect(
      song.sections.map((section) => [section.type, section.number, writtenLabel(section)]),
    ).toEqual([
      ['verse', 1, 'V1'],
      ['chorus', null, 'C'],
    ])
  })

  it('parts verses that stand line by line below each other', () => {
    const { song } = read(
      "[V]\n;Softly\n.       D              D7\n1A______ma________zing grace!\n2'Twas  grace     that taught\n\n.       Bm\n1That   saved\n2And    grace\n",
    )
    expect(song.sections.map(({ id }) => id)).toEqual(['v1', 'v2'])
    expect(linesOfSong(song)).toEqual([
      'A[D]mazing [D7]grace!',
      'That [Bm]saved',
      "'Twas [D]grace that [D7]taught",
      'And [Bm]grace',
    ])
    expect(song.sections[0]?.lead).toMatchObject([{ kind: 'comment', text: 'Softly' }])
  })

  it('reads the metadata, words around numbers included', () => {
    const { song } = readText(
      '<song><style><title>not me</title></style><title>Song &amp; Dance</title><author>John Newton, William Walker</author><ccli>CCLI No. 22025</ccli><capo print="true">3</capo><tempo>Slow</tempo><theme>Grace; </theme><alttheme>Grace; Hope</alttheme><hymn_number>Hymns 12</hymn_number><key>Eb</key><timesig>3/4</timesig><user1>x</user1><lyrics/></song>',
    )
    expect(song.metadata).toMatchObject({
      title: 'Song & Dance',
      authors: [{ name: 'John Newton' }, { name: 'William Walker' }],
      ccli: '22025',
      capo: 3,
      tempo: null,
      themes: ['Grace', 'Hope'],
      songbooks: [{ name: 'Hymns', number: '12' }],
      key: 'Eb',
      time: '3/4',
      other: [
        { name: 'tempo', value: 'Slow' },
        { name: 'user1', value: 'x' },
      ],
    })
    expect(song.pitch).toBe('sounding')
  })

  it('follows the order of the song and says what it names in vain', () => {
    const { song, warnings } = read('[V1]\n one\n[C]\n sing\n[V2]\n two', 'V1 C V2 C B1')
    expect(song.sequence.map(({ section }) => section)).toEqual(['v1', 'c', 'v2', 'c'])
    expect(warnings).toMatchObject([
      { code: 'sequence.unknown', message: expect.stringContaining('B1') },
    ])
  })

  it('puts blocks under one heading together, and takes a heading alone for a repeat', () => {
    const merged = read('[C]\n one\n[V]\n two\n[C]\n three')
    expect(merged.song.sections.map(({ lines }) => lines.length)).toEqual([2, 1])
    expect(merged.warnings).toMatchObject([{ code: 'section.merged' }])
    const recalled = read('[C]\n one\n[V]\n two\n[C]\n')
    expect(recalled.song.sequence.map(({ section }) => section)).toEqual(['c', 'v', 'c'])
  })

  it('keeps breaks, comments, bars and headings of one’s own', () => {
    const { song } = read(' start || here\n[Árvíz 1]\n;hush\n---\n un_broken | line ||\n-!!\n||\n')
    expect(song.sections.map(({ label }) => label)).toEqual([null, 'Árvíz 1'])
    expect(song.sections[1]?.lines.map(({ kind }) => kind)).toEqual([
      'comment',
      'directive',
      'lyric',
      'directive',
      'blank',
      'blank',
    ])
    expect(lyricLines(song)).toEqual(['start here', 'unbroken line'])
  })

  it('reads German chords where an H says so', () => {
    const { song } = read('[V]\n.H     C#m    B\n Ez egy dal itt')
    expect(song.notation).toBe('nordic')
    expect(chordsOf(song)).toEqual(['H', 'C#m', 'B'])
  })

  it('refuses a set with a sentence that helps', () => {
    const set =
      '<set name="Sunday"><slide_groups><slide_group name="Grace" type="song"/></slide_groups></set>'
    expect(() => readText(set)).toThrow(/names its songs only/)
  })

  it.each([
    [
      `<!DOCTYPE song [<!ENTITY a "${'a'.repeat(50_000)}">]><song><lyrics>&a;</lyrics></song>`,
      /refused/,
    ],
    ['<?xml version="1.0"?><rss><title>News</title></rss>', /holds no song/],
    ['<song title="x', /written properly/],
  ])('takes no other XML for lyrics', (text, sentence) => {
    expect(() => readText(text)).toThrow(sentence)
  })

  it('gives a song or its own error, whatever the lyrics are', () => {
    const piece = fc.constantFrom(
      '[V]',
      '[C',
      '\n',
      '.G  D',
      '1',
      '2a',
      ' b',
      '_',
      '|',
      ';',
      '---',
      '&#10;',
      '\t',
      '[]',
      '<',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.string(), (pieces, order) => {
        const lyrics = pieces.join('')
        const caught = errorOf(() => read(lyrics, order.replace(/[<&]/g, '')))
        expect(caught === null || caught instanceof UnreadableSongError).toBe(true)
      }),
    )
  })

  it('reads a long line of chords and words in no time', () => {
    const start = performance.now()
    read(`[V]\n.${'G '.repeat(200_000)}\n ${'la '.repeat(200_000)}`)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

function read(lyrics: string, order = ''): ReadSong {
  return readText(
    `<?xml version="1.0"?>\n<song>\n<title>T</title>\n<presentation>${order}</presentation>\n<lyrics>${lyrics}</lyrics></song>`,
    { format: 'opensong' },
  )
}
