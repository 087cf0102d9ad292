import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transposeSong } from '../../song/transpose-song.ts'
import { readChordPro } from '../chordpro/read.ts'
import { linesOfSong } from '../testing/lines-of-song.ts'
import { complaintsOf } from '../testing/openlyrics-grammar.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { readOpenLyrics } from './read.ts'
import { writeOpenLyrics } from './write.ts'

const newer = `<song xmlns="http://openlyrics.info/namespace/2009/song" version="0.9"><properties><titles><title>T</title></titles><key>D</key></properties><lyrics><verse name="v1"><lines><chord root="A" structure="dom7" bass="C#">Lamb</chord></lines></verse></lyrics></song>`

describe('writing OpenLyrics', () => {
  it('keeps metadata, words, chords and the order', () => {
    const { song } = readChordPro(
      '{title: A & B}\n{lyricist: W}\n{composer: M}\n{ccli: 22025}\n{tempo: 90}\n{key: G}\n{soc}\n[G]Sing <3 [Am7/C]now [N.C.]\n{eoc}\n{sov: Verse 2}\none\n\ntwo\n{eov}\n{chorus}\n',
    )
    const { text } = writeOpenLyrics(song)
    const back = readOpenLyrics(text).song
    expect(linesOfSong(back)).toEqual(['[G]Sing <3 [Am7/C]now [N.C.]', 'one', 'two'])
    expect(back.sequence.map(({ section }) => section)).toEqual(['c', 'v2', 'c'])
    expect(back.metadata).toMatchObject({
      title: 'A & B',
      authors: song.metadata.authors,
      ccli: '22025',
      tempo: 90,
      key: 'G',
    })
    expect(complaintsOf(parseXml(text))).toEqual([])
  })

  it('gives an unchanged file back, and stays with version 0.9 after a change', () => {
    const { song } = readOpenLyrics(newer)
    expect(writeOpenLyrics(song).text).toBe(newer)
    const { text } = writeOpenLyrics(transposeSong(song, 'E'))
    expect(text).toContain('version="0.9"')
    expect(text).toContain('<chord root="B" structure="dom7" bass="D#"/>Lamb')
  })

  it('writes what sounds, in English names', () => {
    const { song } = readChordPro('{key: G}\n{capo: 2}\n[G]la', {})
    const { text, losses } = writeOpenLyrics(song)
    expect(text).toContain('<chord name="A"/>la')
    expect(losses).toContain('OpenLyrics has no place for a capo; its chords are what sounds.')
  })

  it('is valid by the published grammar, whatever the song', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replace(/[{}\r\n]/g, ' '))
    const meta = fc.constantFrom(
      'title',
      'composer',
      'translator',
      'ccli',
      'year',
      'tempo',
      'key',
      'topic',
      'songbook',
      'comment',
      'copyright',
      'language',
    )
    const line = fc.oneof(
      fc.tuple(meta, text).map(([name, value]) => `{meta: ${name} ${value}}`),
      fc.constantFrom(
        '{soc}',
        '{eoc}',
        '{start_of_part: Mine}',
        '{chorus}',
        '{c: hush}',
        '',
        '[*softly]la',
        '[G]la [H]la',
      ),
      text,
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const written = writeOpenLyrics(readChordPro(lines.join('\n')).song).text
        expect(complaintsOf(parseXml(written))).toEqual([])
      }),
    )
  })
})
