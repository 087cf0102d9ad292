import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutChart } from '../layout/layout-chart.ts'
import { plainText } from '../layout/plain-text.ts'
import { chordsOf, lyricLines } from '../song/song-text.ts'
import { soundingSong } from '../song/sounding-song.ts'
import { transposeSong } from '../song/transpose-song.ts'
import { limits } from './limits.ts'
import { readSongs } from './read-songs.ts'
import { UnreadableSongError } from './unreadable.ts'
import { writeSong } from './write-song.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function codeOf(bytes: Uint8Array): string | null {
  try {
    readSongs(bytes)
    return null
  } catch (error) {
    if (error instanceof UnreadableSongError) return error.code
    throw error
  }
}

describe('readSongs', () => {
  it.each([
    ['chordpro', '{title: A}\n[G]la'],
    ['chordpro', 'A[G]mazing [C]grace'],
    ['chords-over-words', '[Verse 1]\nG     C\nAmazing grace'],
    ['lyrics', 'Amazing grace\nhow sweet the sound'],
  ])('recognises %s by its content', (format, text) => {
    expect(readSongs(encode(text), { fileName: 'song.bin' }).format).toBe(format)
  })

  it('recognises its own JSON and says where it is damaged', () => {
    expect(() =>
      readSongs(encode('{"format":"precentor-song","version":1,"song":{"notation":"english"}}')),
    ).toThrow('This song file is damaged: song.metadata should be an object.')
  })

  it('reads every song of a file and says on which line of the file it stumbled', () => {
    const { songs } = readSongs(encode('{title: A}\nla\n{new_song}\n{title: B}\n[Q!]la\n'))
    expect(songs.map(({ song }) => song.metadata.title)).toEqual(['A', 'B'])
    expect(songs[1]?.warnings).toMatchObject([{ code: 'chord.unknown', line: 5, column: 1 }])
  })

  it('reads Windows-1252 and says that it guessed', () => {
    const { encoding, songs } = readSongs(
      Uint8Array.from([0x7b, 0x74, 0x3a, 0x93, 0x41, 0x94, 0x7d, 0x0a, 0xe9]),
    )
    expect(encoding).toBe('windows-1252')
    expect(songs[0]?.song.metadata.title).toBe('“A”')
    expect(songs[0]?.warnings[0]?.code).toBe('encoding.guessed')
  })

  it('refuses pictures, archives and files too large with a sentence', () => {
    expect(
      codeOf(
        Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4]),
      ),
    ).toBe('file.binary')
    expect(codeOf(new Uint8Array(limits.bytes + 1).fill(65))).toBe('file.too_large')
  })

  it('keeps markup in titles as the text it is', () => {
    const { songs } = readSongs(encode('{title: <script>alert(1)</script>}\nla'))
    expect(songs[0]?.song.metadata.title).toBe('<script>alert(1)</script>')
  })

  it('never throws anything but its own error, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect([
          null,
          'file.binary',
          'file.damaged',
          'file.unknown_format',
          'file.too_deep',
        ]).toContain(codeOf(bytes))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads a line as long as one may be, and refuses a longer one', () => {
    const most = '[G]la '.repeat(33_333)
    expect(readSongs(encode(most)).songs).toHaveLength(1)
    expect(() => readSongs(encode(`{title: A}\n${most}more`))).toThrow(/^Line 2 has more than/)
  })

  it('reads text full of open brackets and braces without going over it again and again', () => {
    const start = performance.now()
    for (const part of [
      '[\n',
      '{\n',
      '[[',
      '{{',
      '{c\n[',
      '%{',
      '((((',
      '| ',
      'A ',
      '\t',
      'Verse',
    ]) {
      readSongs(encode(part.repeat(40_000)))
    }
    expect(performance.now() - start).toBeLessThan(4000)
  })

  it('gives songs that can be laid out, moved and written, whatever the text', () => {
    const piece = fc.constantFrom(
      '{title: X}',
      '{key: G}',
      '{soc}',
      '{eoc}',
      '{sot}',
      '{eot}',
      '{sog}',
      '{eog}',
      '{chorus}',
      '{transpose: 2}',
      '{c: Verse 2}',
      '[G]la',
      '[',
      ']',
      '[*x]',
      '[1]',
      '[H]',
      '\n',
      '\n\n',
      '\r\n',
      '# r',
      'Verse 1:',
      'G   C',
      'Key: G',
      'E|--2--3--|',
      '\t',
      '| G . |',
      'Title',
      '%{title|a|b}',
      '%{',
      'x2',
      '人算',
      '{key: 9}',
      '{capo: 3}',
    )
    const anyText = fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 30 })
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('Eb', 'F#m', 'nonsense'),
        fc.integer({ min: 0, max: 12 }),
        (parts, key, capo) => {
          for (const { song } of readSongs(encode(parts.join(''))).songs) {
            const layout = layoutChart(song, {
              key,
              capo,
              repeats: 'full',
              sequence: song.sequence,
            })
            expect(typeof plainText(layout, { width: 30 })).toBe('string')
            expect(chordsOf(transposeSong(soundingSong(song), key))).toHaveLength(
              chordsOf(song).length,
            )
            for (const format of ['chordpro', 'chords-over-words', 'json'] as const) {
              expect(readSongs(encode(writeSong(song, format))).songs.length).toBeGreaterThan(0)
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('joins lyrics over chords without cutting words', () => {
    const { songs } = readSongs(encode('A[G]mazing gr[C]ace'))
    expect(songs[0] === undefined ? [] : lyricLines(songs[0].song)).toEqual(['Amazing grace'])
  })
})
