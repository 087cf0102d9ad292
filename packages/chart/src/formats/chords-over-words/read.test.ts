import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Song } from '../../model/song.ts'
import { chordsOf, lyricLines } from '../../song/song-text.ts'
import { readChordPro } from '../chordpro/read.ts'
import { writeChordPro } from '../chordpro/write.ts'
import { readSongs } from '../read-songs.ts'
import { readChordsOverWords } from './read.ts'
import { writeChordsOverWords } from './write.ts'

const song = (text: string): Song => readChordsOverWords(text).song
const asChordPro = (text: string): string =>
  writeChordPro({ ...song(text), metadata: song('').metadata }).text.trim()

describe('chords over words', () => {
  it.each([
    ['G        C\nAmazing grace', '[G]Amazing g[C]race'],
    ['       Am\nLet it be', 'Let it [Am]be'],
    ['G           D\nHoly', '[G]Holy        [D]'],
    ['     G   C', '     [G]    [C]'],
    ['\tCm\nA tab   before', 'A tab   [Cm]before'],
    ['G        D/F#\n人算什麼 祢竟顧念他', '[G]人算什麼 [D/F#]祢竟顧念他'],
    ['C   n.c.\nla  la', '[C]la  [n.c.]la'],
    ['(F)(C/E) G\nla la la la', '[(F)]la [(C/E)]la la [G]la'],
    ['| G / / / | C / / / |', '[|]  [G]  [/]  [/]  [/]  [|]  [C]  [/]  [/]  [/]  [|]'],
    ['G7 x2\nla la', '[G7]la [x2]la'],
  ])('%j is %j', (text, expected) => {
    expect(asChordPro(text)).toBe(expected.trim())
  })

  it.each([
    'A day in the life',
    'Go',
    'I am',
    'Be',
    'Do not go',
    'Am I',
    '----',
    'Abba Father',
    'Edom',
    'Face to face',
    'Gad',
  ])('does not take the words %j for chords', (text) => {
    expect(lyricLines(song(text + '\nla'))).toEqual([text, 'la'])
  })

  it('lets a misspelled chord through among chords that stand apart', () => {
    expect(chordsOf(song('Esus4  unknown\nA line with one known'))).toEqual(['Esus4', 'unknown'])
    expect(chordsOf(song('Esus4 or other\nA line'))).toEqual([])
  })

  it('reads headings in brackets, with colons, bare and in several languages', () => {
    const text =
      '[Verse 1]\nla\n\nChorus:\nla\n\nBRIDGE\nla\n\nRefrain 2x\nlo\n\nEstribillo\nle\n\n[Intro] G  C\n\nOutro: Am F'
    expect(song(text).sections.map(({ id, label }) => [id, label])).toEqual([
      ['v1', 'Verse 1'],
      ['c', 'Chorus'],
      ['b', 'BRIDGE'],
      ['c-2', 'Refrain'],
      ['c-3', 'Estribillo'],
      ['i', 'Intro'],
      ['o', 'Outro'],
    ])
  })

  it('stores a section that comes again once and keeps its place in the order', () => {
    const text =
      '[Verse 1]\nla\n\n[Chorus]\nG\nHallelu\n\n[Verse 2]\nlo\n\n[Chorus]\nG\nHallelu\n\n[Chorus x2]'
    const { sections, sequence, sequenceStated } = song(text)
    expect(sections.map(({ id }) => id)).toEqual(['v1', 'c', 'v2'])
    expect(sequenceStated).toBe(true)
    expect(sequence).toEqual([
      { section: 'v1', times: 1 },
      { section: 'c', times: 1 },
      { section: 'v2', times: 1 },
      { section: 'c', times: 3 },
    ])
  })

  it('reads metadata lines and the title that stands alone', () => {
    const text =
      'Amazing Grace\nby John Newton\n\nKey: G | Capo: 2 | Tempo: 70 BPM\nTime: 3/4\n\n[Verse]\nG\nla'
    expect(song(text).metadata).toMatchObject({
      title: 'Amazing Grace',
      authors: [{ name: 'John Newton', role: 'author' }],
      key: 'G',
      capo: 2,
      tempo: 70,
      time: '3/4',
    })
    expect(song('       Am\nLet it be').metadata.title).toBeNull()
  })

  it('keeps tabs with the chords above them', () => {
    const text = 'G        C\nE|---3---|---0---|\nB|---0---|---1---|\n^ . ^ .\n\nG\nla'
    const [tab] = song(text).sections
    expect(tab?.type).toBe('tab')
    expect(tab?.lines.map((line) => line.kind === 'verbatim' && line.text)).toEqual(
      text.split('\n').slice(0, 4),
    )
  })

  it('reads fingerings as diagrams', () => {
    expect(song('Em 022000   D/F# = 2x0232\n\nG\nla').definitions).toMatchObject([
      { name: 'Em', frets: [0, 2, 2, 0, 0, 0] },
      { name: 'D/F#', frets: [2, null, 0, 2, 3, 2] },
    ])
  })

  it('reads German and solfège chords', () => {
    expect(song('Hm   G   A\nla   la  la\nHm   G\nla   la').notation).toBe('german')
    const text =
      'Lam      Fa     Do   Sol\nla la la la la la la la\nLam      Fa     Do   Sol\nla la'
    expect(readSongs(new TextEncoder().encode(text))).toMatchObject({
      format: 'chords-over-words',
      songs: [{ song: { notation: 'solfege' } }],
    })
  })

  it('has the same words and chords after it was written and read again', () => {
    const word = fc.constantFrom('grace', 'how', 'sweet,', 'sound', 'Gloria', 'wretch')
    const chord = fc.constantFrom('[G]', '[D/F#]', '[Am7]', '[Bb]', '')
    const line = fc
      .array(fc.tuple(chord, word), { minLength: 2, maxLength: 8 })
      .map((pairs) => 'So ' + pairs.map((pair) => pair.join('')).join(' '))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const before = readChordPro(
          `{title: A}\n{key: G}\n{sov: Verse 1}\n${lines.join('\n')}\n{eov}`,
        ).song
        const after = song(writeChordsOverWords(before).text)
        expect(lyricLines(after).map((text) => text.replaceAll(/ +/g, ' '))).toEqual(
          lyricLines(before),
        )
        expect(chordsOf(after)).toEqual(chordsOf(before))
        expect(after.metadata).toMatchObject({ title: 'A', key: 'G' })
        expect(after.sections.map(({ id }) => id)).toEqual(['v1'])
      }),
    )
  })

  it('keeps words whole when their chords are long', () => {
    const before = readChordPro('{key: C}\nour [Am]an[D]cient [Cmaj7]e[Dm7]qual').song
    const { text } = writeChordsOverWords(before)
    expect(text.split('\n').slice(2, 4)).toEqual(['    Am D    Cmaj7 Dm7', 'our ancient equal'])
    expect(lyricLines(song(text))).toEqual(['our ancient equal'])
  })
})
