import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChordPro } from '../chordpro/read.ts'
import { writeChordPro } from '../chordpro/write.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { readSongJson } from './read.ts'
import { writeSongJson } from './write.ts'

const text = `{title: Joy to the World}
{artist: Watts}
{key: D}
{define: D frets x x 0 2 3 2}
# remark
{start_of_verse: Verse 1}
[D]Joy [*all]to the [A7]world
{key: E}
{c: softer}
{end_of_verse}

{soc}
[E]He rules
{eoc}
{sog}
| D . |
{eog}
{chorus}
CCLI 12345
`

describe('JSON', () => {
  it('holds the whole model: what is read again is the same song', () => {
    const { song } = readChordPro(text)
    const [again] = readSongJson(writeSongJson(song).text)
    expect(again?.song).toEqual(song)
  })

  it('keeps the source, so that ChordPro still comes out letter by letter', () => {
    const [again] = readSongJson(writeSongJson(readChordPro(text).song).text)
    expect(again === undefined ? '' : writeChordPro(again.song).text).toBe(text)
  })

  it.each([
    ['{"format":"precentor-song"', 'not valid JSON'],
    ['{"format":"precentor-song","version":2,"song":{}}', 'newer version'],
    ['{"format":"other"}', 'not a song of this program'],
    ['[]', 'not a song of this program'],
    [
      '{"format":"precentor-song","version":1,"song":{"notation":"klingon"}}',
      'song.notation should be one of',
    ],
  ])('refuses %s in words', (damaged, words) => {
    expect(() => readSongJson(damaged)).toThrow(words)
  })

  it('refuses any other data with its own error and never with another', () => {
    const whole = writeSongJson(readChordPro(text).song).text
    fc.assert(
      fc.property(fc.nat({ max: whole.length }), fc.string({ maxLength: 5 }), (at, put) => {
        const broken = whole.slice(0, at) + put + whole.slice(at + put.length)
        let error: unknown
        try {
          readSongJson(broken)
        } catch (thrown) {
          error = thrown
        }
        expect(error === undefined || error instanceof UnreadableSongError).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('does not run out of stack on deep nesting', () => {
    const deep = `{"format":"precentor-song","version":1,"song":${'['.repeat(200_000)}${']'.repeat(200_000)}}`
    expect(() => readSongJson(deep)).toThrow(UnreadableSongError)
  })
})
