import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChordPro } from '../formats/chordpro/read.ts'
import { writeChordPro } from '../formats/chordpro/write.ts'
import type { Song } from '../model/song.ts'
import { guessKey } from './guess-key.ts'
import { commonKeys, formatKey, keyDistance } from '../music/key.ts'
import { writeInNotation } from './song-notation.ts'
import { chordsOf, lyricLines, searchText } from './song-text.ts'
import { shapeSong, soundingSong } from './sounding-song.ts'
import { transposeSong } from './transpose-song.ts'

const song = (text: string): Song => readChordPro(text).song
const chart = (key: string, chords: readonly string[]): Song =>
  song(`{key: ${key}}\n${chords.map((chord) => `[${chord}]la `).join('')}`)

const oddChords = [
  'D',
  'F##dim7',
  'Amin7',
  '(G)',
  'A♭',
  ' E ',
  'Bb*',
  'N.C.',
  '/C#',
  'Ebm7b5',
  '%',
  'Gsus4/A',
]

describe('transposeSong', () => {
  it.each([
    ['C', 'D', ['Am', 'C/G', 'Fsus2', 'C'], ['Bm', 'D/A', 'Gsus2', 'D']],
    ['C', 'Bb', ['Am', 'C/G', 'F', 'C'], ['Gm', 'Bb/F', 'Eb', 'Bb']],
    ['D', 'C#', ['D', 'A/C#', 'Bm'], ['Db', 'Ab/C', 'Bbm']],
    ['Em', 'F#m', ['Em', 'B7/D#', 'C'], ['F#m', 'C#7/E#', 'D']],
  ] as const)('from %s to %s', (from, to, before, after) => {
    expect(chordsOf(transposeSong(chart(from, before), to))).toEqual(after)
  })

  it('gives the very same text when it goes there and back', () => {
    const keys = fc.constantFrom(...commonKeys.major)
    fc.assert(
      fc.property(
        keys,
        keys,
        keys,
        fc.array(fc.constantFrom(...oddChords), { maxLength: 8 }),
        (from, via, over, chords) => {
          const before = chart(from, chords)
          const there = transposeSong(transposeSong(before, via), over)
          const back = transposeSong(there, from)
          expect(chordsOf(back)).toEqual(chordsOf(before))
          expect(back.metadata).toEqual(before.metadata)
        },
      ),
    )
  })

  it('leaves lines without chords the same objects and the song itself unchanged', () => {
    const before = song('{key: G}\n{sov}\nno chords\n[G]chords\n{eov}')
    const after = transposeSong(before, 'A')
    expect(after.sections[0]?.lines[0]).toBe(before.sections[0]?.lines[0])
    expect(chordsOf(before)).toEqual(['G'])
  })

  it('moves keys on the way, chords in comments and grids, and leaves tabs and numbers', () => {
    const text =
      '{key: C}\n{c: Intro [Dm7] [loud]}\n[C]a [1]b\n{key: D}\n[D]c\n{sog}\n| C . | G . |\n{eog}\n{sot}\nC|--A-|\n{eot}\n'
    expect(writeChordPro(transposeSong(song(text), 'Eb')).text).toBe(
      '{key: Eb}\n{comment: Intro [Fm7] [loud]}\n[Eb]a [1]b\n{key: F}\n[F]c\n{sog}\n| Eb . | Bb . |\n{eog}\n{sot}\nC|--A-|\n{eot}\n',
    )
  })

  it('keeps German names German', () => {
    const german = readChordPro('{key: G}\n[G]a [Hm]b [h]c', { notation: 'german' }).song
    expect(chordsOf(transposeSong(german, 'A'))).toEqual(['A', 'Cism', 'cis'])
  })

  it('counts a song without a key as in the key its chords suggest', () => {
    const moved = transposeSong(song('[G]a [C]b [D7]c [G]d'), 'A')
    expect(chordsOf(moved)).toEqual(['A', 'D', 'E7', 'A'])
    expect(moved.metadata.key).toBe('A')
  })

  it('does nothing with a key nobody knows', () => {
    const before = song('{key: G}\n[G]a')
    expect(transposeSong(before, 'nonsense')).toBe(before)
  })
})

describe('capo', () => {
  it('is added to the shapes for what sounds, and taken off again', () => {
    const shapes = song('{key: G}\n{capo: 3}\n[G]a [D/F#]b [Em]c')
    const sounding = soundingSong(shapes)
    expect(sounding).toMatchObject({ pitch: 'sounding', metadata: { key: 'Bb', capo: 3 } })
    expect(chordsOf(sounding)).toEqual(['Bb', 'F/A', 'Gm'])
    expect(chordsOf(shapeSong(sounding))).toEqual(chordsOf(shapes))
    expect(shapeSong(sounding).metadata).toEqual(shapes.metadata)
  })

  it('changes nothing in a song that says so already', () => {
    const sounding = soundingSong(song('{key: G}\n[G]a'))
    expect(soundingSong(sounding)).toBe(sounding)
    expect(chordsOf(sounding)).toEqual(['G'])
  })
})

describe('guessKey', () => {
  it.each([
    ['G C D G', 'G'],
    ['D A Bm G', 'D'],
    ['Am F C G Am', 'Am'],
    ['Em C G D Em', 'Em'],
    ['F Bb C7 F', 'F'],
    ['Dm Gm A7 Dm', 'Dm'],
    ['E A B7 E', 'E'],
    ['Eb Ab Bb Eb', 'Eb'],
    ['C F G C E7 Am G C', 'C'],
    ['Bm F# G D A Em F# Bm', 'Bm'],
  ])('%s is in %s', (chords, key) => {
    const guessed = guessKey(
      song(
        chords
          .split(' ')
          .map((chord) => `[${chord}]la`)
          .join(' '),
      ),
    )
    expect(guessed === null ? null : formatKey(guessed)).toBe(key)
  })

  it('says nothing without chords', () => {
    expect(guessKey(song('la la'))).toBeNull()
    expect(keyDistance('C', 'nonsense')).toBe(0)
  })
})

describe('texts', () => {
  it('join words cut by chords and leave chords, comments and tabs out', () => {
    const text = '{t: X}\n{c: no}\nA[G]maz[C]ing  [D]grace\n[G] [D]\n{sot}\nE|--\n{eot}\nhow sweet'
    expect(lyricLines(song(text))).toEqual(['Amazing  grace', 'how sweet'])
    expect(searchText(song(text))).toBe('Amazing grace\nhow sweet')
  })

  it('can be had in another notation, keys too', () => {
    const german = writeInNotation(song('{key: Bb}\n[Bb]a [Bm]b\n{key: B}\n[B]c'), 'german')
    expect(chordsOf(german)).toEqual(['B', 'Hm', 'H'])
    expect(german.metadata.key).toBe('B')
    expect(chordsOf(writeInNotation(german, 'english'))).toEqual(['Bb', 'Bm', 'B'])
  })
})
