import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Song } from '../model/song.ts'
import { soundingSong } from '../song/sounding-song.ts'
import { readChordPro } from './chordpro/read.ts'
import { readSongs } from './read-songs.ts'
import type { FormatName } from './registry.ts'
import { linesOfSong } from './testing/lines-of-song.ts'
import { writeSong } from './write-song.ts'

const written: readonly FormatName[] = [
  'chordpro',
  'opensong',
  'openlyrics',
  'onsong',
  'chords-over-words',
  'freeshow',
  'json',
]
const pairs = written.flatMap((first) => written.map((second) => [first, second] as const))

const word = fc.constantFrom('mercy', 'river', 'Größe', 'shepherd', 'light', 'love')
const chord = fc.constantFrom('', '', 'G', 'Em7', 'C/E', 'D', 'F#m', 'Bb')
const line = fc
  .array(fc.tuple(chord, word), { minLength: 2, maxLength: 6 })
  .map((pieces) =>
    pieces.map(([name, text]) => (name === '' ? text : `[${name}]${text}`)).join(' '),
  )
const lines = fc.array(line, { minLength: 1, maxLength: 4 })
const chart = fc
  .tuple(lines, lines, lines)
  .map(([first, chorus, second]) =>
    [
      '{title: A Song}\n{key: G}\n',
      `{start_of_verse: Verse 1}\n${first.join('\n')}\n{end_of_verse}\n`,
      `{start_of_chorus: Chorus}\n${chorus.join('\n')}\n{end_of_chorus}\n`,
      `{start_of_verse: Verse 2}\n${second.join('\n')} again\n{end_of_verse}\n`,
    ].join('\n'),
  )

describe('a song that goes from one format to another', () => {
  it.each(pairs)('by %s and %s keeps its title, words, chords and sections', (first, second) => {
    fc.assert(
      fc.property(chart, (text) => {
        const { song } = readChordPro(text)
        const there = through(song, first)
        expect(kept(through(there, second))).toEqual(kept(song))
      }),
      { numRuns: 25 },
    )
  })
})

function through(song: Song, format: FormatName): Song {
  const bytes = new TextEncoder().encode(writeSong(song, format))
  const read = readSongs(bytes)
  expect(read.format).toBe(format)
  return read.songs[0]?.song ?? song
}

/** What every format can hold. */
function kept(song: Song): object {
  const sounding = soundingSong(song)
  return {
    title: song.metadata.title,
    types: song.sections.map(({ type, number }) => [type, number]),
    lines: linesOfSong(sounding).map((text) => text.replace(/\s+/g, ' ').trim()),
  }
}
