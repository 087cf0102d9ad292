import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadSong } from '../../model/song.ts'
import { writtenLabel } from '../../song/written-label.ts'
import { readSongs } from '../read-songs.ts'
import { errorOf } from '../testing/error-of.ts'
import { linesOfSong } from '../testing/lines-of-song.ts'
import { bytesOf, readText } from '../testing/read-text.ts'
import { UnreadableSongError } from '../unreadable.ts'

describe('reading OpenLyrics', () => {
  it('reads chords by name before their words', () => {
    const { song } = read(
      '<verse name="v1"><lines>\n  <chord name="C"/>Amazing <chord name="C7"/>grace, s<chord name="F"/>weet<br/>\n  That<chord name="D"/> me!<br/>\n</lines></verse>',
    )
    expect(linesOfSong(song)).toEqual(['[C]Amazing [C7]grace, s[F]weet', 'That[D] me!'])
    expect(song.pitch).toBe('sounding')
  })

  it('reads chords by root, structure and bass, that stand alone, wrap their words or are nested', () => {
    const { song } = read(
      '<verse name="c"><lines><chord root="A" structure="dom7">Lamb <chord root="F#" structure="min" bass="C#">of</chord></chord> God<chord root="D" structure="3-5-6-9"/></lines></verse>',
    )
    expect(linesOfSong(song)).toEqual(['[A7]Lamb [F#m/C#]of God[D6/9]'])
  })

  it('reads lines of version 0.7 and several blocks of lines', () => {
    const { song } = read(
      '<verse name="v1"><lines><line>one</line><line>two</line></lines><lines part="men" repeat="2">three<br/><br/>four</lines></verse>',
    )
    expect(linesOfSong(song)).toEqual(['one', 'two', 'three', 'four'])
    expect(song.sections[0]?.lines.map(({ kind }) => kind)).toEqual([
      'lyric',
      'lyric',
      'comment',
      'lyric',
      'blank',
      'lyric',
      'comment',
    ])
  })

  it('follows the order, where c means c1, and names verses that are not there', () => {
    const { song, warnings } = read(
      '<verse name="v1"><lines>a</lines></verse><verse name="c1"><lines>b</lines></verse>',
      '<verseOrder>v1 c v2</verseOrder>',
    )
    expect(song.sequence.map(({ section }) => section)).toEqual(['v1', 'c1'])
    expect(warnings).toMatchObject([{ code: 'sequence.unknown' }])
  })

  it('keeps translations apart and sings the first language', () => {
    const verse = (attributes: string): string =>
      `<verse name="v1" ${attributes}><lines>x</lines></verse>`
    const { song } = read(
      verse('lang="he"') + verse('lang="he" translit="en"') + verse('lang="en"'),
    )
    expect(song.sections.map(({ label }) => label)).toEqual([
      null,
      'Verse 1 (he-en)',
      'Verse 1 (en)',
    ])
    expect(song.sections.map(writtenLabel)).toEqual(['v1', 'v1', 'v1'])
    expect(song.sequence).toEqual([{ section: 'v1', times: 1 }])
    expect(song.metadata.language).toBe('he')
  })

  it('leaves looks out and keeps their words', () => {
    const { song, warnings } = read(
      '<verse name="v1"><lines><tag name="red">Chvála<tag name="br"/>budiž</tag><comment>softly</comment> Bohu</lines></verse>',
    )
    expect(linesOfSong(song)).toEqual(['Chvála budiž Bohu'])
    expect(warnings).toMatchObject([{ code: 'format.dropped' }])
  })

  it('reads the properties', () => {
    const { song } = read(
      '',
      '<authors><author type="music">M</author><author>A</author></authors><ccliNo>22025</ccliNo><tempo type="bpm">90</tempo><key>Eb</key><songbooks><songbook name="Hymns" entry="12a"/></songbooks><themes><theme>Grace</theme></themes><released>1779</released><variant>old</variant><comments><comment>c</comment></comments>',
    )
    expect(song.metadata).toMatchObject({
      title: 'T',
      authors: [
        { name: 'M', role: 'music' },
        { name: 'A', role: 'author' },
      ],
      ccli: '22025',
      tempo: 90,
      key: 'Eb',
      songbooks: [{ name: 'Hymns', number: '12a' }],
      themes: ['Grace'],
      year: '1779',
      other: [
        { name: 'variant', value: 'old' },
        { name: 'comment', value: 'c' },
      ],
    })
  })

  it('is told from OpenSong by its content', () => {
    const plain =
      '<song><properties><titles><title>T</title></titles></properties><lyrics><verse name="v1"><lines>x</lines></verse></lyrics></song>'
    expect(readSongs(bytesOf(plain)).format).toBe('openlyrics')
  })

  it('gives a song or its own error, whatever is inside', () => {
    const piece = fc.constantFrom(
      '<br/>',
      '<chord name="G"/>',
      '<chord root="Q">',
      '</chord>',
      '<tag name="x">',
      '</tag>',
      'la ',
      '<lines>',
      '</lines>',
      '<verse name="v1">',
      '</verse>',
      '<comment/>',
      '<line>',
      '</line>',
      '&',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const caught = errorOf(() => read(pieces.join('')))
        expect(caught === null || caught instanceof UnreadableSongError).toBe(true)
      }),
    )
  })
})

function read(lyrics: string, properties = ''): ReadSong {
  return readText(
    `<?xml version="1.0"?><song xmlns="http://openlyrics.info/namespace/2009/song" version="0.8"><properties><titles><title>T</title></titles>${properties}</properties><lyrics>${lyrics}</lyrics></song>`,
  )
}
