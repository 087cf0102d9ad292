import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chordsOf, lyricLines } from '../../song/song-text.ts'
import { transposeSong } from '../../song/transpose-song.ts'
import { readChordPro } from '../chordpro/read.ts'
import { writeChordPro } from '../chordpro/write.ts'
import { linesOfSong } from '../testing/lines-of-song.ts'
import { readOpenSong } from './read.ts'
import { writeOpenSong } from './write.ts'

const grace = `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<song>
  <title>Amazing Grace</title>
  <author>John Newton</author>
  <key/>
  <theme>Grace</theme><alttheme>Hope</alttheme>
  <lyrics>[V1]
;Slow &amp; soft
.D       D7         G
 Amazing grace  how sweet

[C]
 My chains
</lyrics><unknown a="1">kept</unknown>
</song>
`

describe('writing OpenSong', () => {
  it('gives an unchanged file back letter by letter', () => {
    for (const text of [grace, grace.replaceAll('\n', '\r\n'), grouped])
      expect(writeOpenSong(readOpenSong(text).song).text).toBe(text)
  })

  it('changes only the elements whose value changed', () => {
    const { song } = readOpenSong(grace)
    const changed = {
      ...song,
      metadata: { ...song.metadata, key: 'D', themes: ['Grace'], ccli: '22025' },
    }
    expect(writeOpenSong(changed).text).toBe(
      grace
        .replace('<key/>', '<key>D</key>')
        .replace('<alttheme>Hope</alttheme>', '<alttheme></alttheme>')
        .replace('</unknown>\n', '</unknown>\n  <ccli>22025</ccli>\n'),
    )
  })

  it('changes only the lines whose chords moved', () => {
    const { song } = readOpenSong(grace.replace('<key/>', '<key>D</key>'))
    const { text } = writeOpenSong(transposeSong(song, 'E'))
    expect(text).toContain(
      ';Slow &amp; soft\n.E       E7        A\n Amazing grace how sweet\n\n[C]\n My chains\n</lyrics>',
    )
    expect(text).toContain('<key>E</key>')
  })

  it('writes verses that stood below each other one by one once they change', () => {
    const { song } = readOpenSong(grouped)
    const moved = readOpenSong(writeOpenSong(transposeSong(song, 'E')).text).song
    expect(lyricLines(moved)).toEqual(lyricLines(song))
    expect(moved.sections.map(({ id }) => id)).toEqual(['v1', 'v2'])
    expect(chordsOf(moved)).toEqual(['E', 'A', 'E', 'A'])
  })

  it('stretches a word whose chords need more room', () => {
    const text = writeOpenSong(readChordPro('[Ebmaj7]A[Bb/D]men [G]so [A]be it').song).text
    expect(text).toContain('.Ebmaj7 Bb/D G  A\n A______men  so be it')
    expect(lyricLines(readOpenSong(text).song)).toEqual(['Amen so be it'])
  })

  it('says the chorus again in the order, and what it has no place for', () => {
    const { song } = readChordPro(
      '{title: T}\n{composer: M}\n{soc}\n[G]Sing\n{eoc}\n{sov}\none\n{eov}\n{chorus}\n{sot}\ne|--2--|\n{eot}\n{define: G frets 3 2 0 0 0 3}',
    )
    const { text, losses } = writeOpenSong(song)
    expect(text).toContain('<presentation>C V C</presentation>')
    expect(losses).toHaveLength(3)
  })

  it('keeps the order in ChordPro where the chorus alone is sung again', () => {
    const order = (presentation: string): string[] => {
      const text = `<song><presentation>${presentation}</presentation><lyrics>[V1]\n one\n[V2]\n two\n[C]\n sing</lyrics></song>`
      const written = writeChordPro(readOpenSong(text).song)
      return [
        ...readChordPro(written.text).song.sequence.map(({ section, times }) => section + times),
        ...written.losses,
      ]
    }
    expect(order('V1 C V2 C C')).toEqual(['v11', 'c1', 'v21', 'c2'])
    expect(order('V1 C V1')).toEqual([
      'v11',
      'v21',
      'c1',
      expect.stringContaining('order of sections'),
    ])
  })

  it('keeps words, chords and sections of a song from ChordPro', () => {
    const lyric = fc.stringMatching(/^[A-Za-zé]{1,7}( [a-z<&]{1,6}){0,4}$/)
    const chord = fc.constantFrom('G', 'C/E', 'F#m7', 'Bbsus4')
    const line = fc
      .array(fc.tuple(chord, lyric), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.map(([name, words]) => `[${name}]${words}`).join(''))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const { song } = readChordPro(`{sov: Verse 2}\n${lines.join('\n')}\n{eov}\n`)
        const back = readOpenSong(writeOpenSong(song).text).song
        expect(linesOfSong(back)).toEqual(linesOfSong(song))
        expect(back.sections.map(({ type, number }) => [type, number])).toEqual([['verse', 2]])
        const again = readChordPro(writeChordPro(back).text).song
        expect(linesOfSong(again)).toEqual(linesOfSong(song))
        expect(again.sections[0]?.label).toBe('Verse 2')
      }),
    )
  })
})

const grouped = `<song><title>G</title><key>D</key><lyrics>[V]
.D      G
1One__  two
2Three  four
</lyrics></song>`
