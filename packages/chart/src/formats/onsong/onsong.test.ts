import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lyricLines } from '../../song/song-text.ts'
import { transposeSong } from '../../song/transpose-song.ts'
import { readChordPro } from '../chordpro/read.ts'
import { readSongs } from '../read-songs.ts'
import { errorOf } from '../testing/error-of.ts'
import { linesOfSong } from '../testing/lines-of-song.ts'
import { bytesOf, readText } from '../testing/read-text.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { readOnSong } from './read.ts'
import { writeOnSong } from './write.ts'

const grace = `Amazing Grace
John Newton
Key: [G]
Capo: 2
Flow: V1, Chorus, (2x), V1

Verse 1:
A[G]mazing [C/E]grace
*bold words
&red:red words

Chorus:
Em    D
My chains
[softly now]are gone

{sot}
e|--2--|
{eot}
`

describe('reading OnSong', () => {
  it('reads bare titles, tags, chords in brackets and above the words', () => {
    const { song, warnings } = readText(grace)
    expect(song.source?.format).toBe('onsong')
    expect(song.metadata).toMatchObject({
      title: 'Amazing Grace',
      authors: [{ name: 'John Newton', role: 'artist' }],
      key: 'G',
      capo: 2,
    })
    expect(song.pitch).toBe('sounding')
    expect(linesOfSong(song)).toEqual([
      'A[G]mazing [C/E]grace',
      'bold words',
      'red words',
      '[Em]My cha[D]ins',
      'are gone',
    ])
    expect(song.sections.map(({ id }) => id)).toEqual(['v1', 'c', 'tab'])
    expect(warnings.map(({ code }) => code)).toEqual(['format.dropped', 'format.dropped'])
  })

  it('follows the flow, repeats included, and says what it names in vain', () => {
    expect(readText(grace).song.sequence).toEqual([
      { section: 'v1', times: 1 },
      { section: 'c', times: 2 },
      { section: 'v1', times: 1 },
    ])
    const { warnings } = readText('Title: T\nFlow: Verse 1, Bridge\n\nVerse 1:\nla')
    expect(warnings).toMatchObject([{ code: 'sequence.unknown' }])
  })

  it('knows tags of the author’s own, and headings that stand apart', () => {
    const { song } = readText('Title: T\nKey: C\nMood: calm\n\nOur part:\n[C]la\nHe said:\n[G]lo')
    expect(song.metadata.other).toEqual([{ name: 'mood', value: 'calm' }])
    expect(song.sections.map(({ label }) => label)).toEqual(['Our part'])
    expect(lyricLines(song)).toEqual(['la', 'He said:', 'lo'])
  })

  it('reads a heading alone as the section again, and chords behind a heading', () => {
    const { song } = readText(
      'Title: T\nKey: C\n\nIntro: C  G\n\nChorus:\n[C]la\n\nVerse:\n[G]lo\n\nChorus:\n',
    )
    expect(linesOfSong(song)).toEqual(['[C]   [G]', '[C]la', '[G]lo'])
    expect(song.sequence.map(({ section }) => section)).toEqual(['i', 'c', 'v', 'c'])
  })

  it('reads many songs, and leaves ChordPro and plain sheets to their own readers', () => {
    expect(
      readSongs(bytesOf('Title: A\nKey: G\n\n[G]a\n{new_song}\nTitle: B\n\n[C]b')).songs,
    ).toHaveLength(2)
    expect(readSongs(bytesOf('{title: T}\nKey: G\n[G]la')).format).toBe('chordpro')
    expect(readSongs(bytesOf('Title: T\nKey: G\n\nG    C\nla la')).format).toBe('chords-over-words')
  })

  it('gives a song or its own error, whatever the text', () => {
    const piece = fc.constantFrom(
      'Title: T',
      'Flow: V1, (2x)',
      'Verse 1:',
      '[G]la',
      'G  D',
      '\n',
      '{sot}',
      '[',
      ']',
      '*x',
      '&red:y',
      'Name:',
      '\t',
      '{new_song}',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const caught = errorOf(() => readText(pieces.join('\n'), { format: 'onsong' }))
        expect(caught === null || caught instanceof UnreadableSongError).toBe(true)
      }),
    )
  })
})

describe('writing OnSong', () => {
  it('gives an unchanged song back as it was', () => {
    expect(writeOnSong(readOnSong(grace).song).text).toBe(grace)
  })

  it('writes what sounds, and moves key and chords together', () => {
    const { song } = readChordPro('{title: T}\n{key: G}\n{capo: 2}\n[G]la [D]lo')
    expect(writeOnSong(song).text).toBe('Title: T\nKey: A\nCapo: 2\n\n[A]la [E]lo\n')
    expect(writeOnSong(transposeSong(readOnSong(grace).song, 'A')).text).toContain(
      'A[A]mazing [D/F#]grace',
    )
  })

  it('keeps metadata, sections, words and chords of a song from ChordPro', () => {
    const words = fc.stringMatching(/^[A-Za-zé]{1,6}( [a-z']{1,6}){0,3}$/)
    const line = fc
      .array(fc.tuple(fc.constantFrom('G', 'F#m7', 'Bb/D'), words), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.map(([chord, each]) => `[${chord}]${each}`).join(' '))
    const section = fc.tuple(
      fc.constantFrom('verse', 'chorus', 'bridge'),
      fc.array(line, { minLength: 1, maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 4 }), (sections) => {
        const text = sections.map(
          ([type, lines]) => `{start_of_${type}}\n${lines.join('\n')}\n{end_of_${type}}`,
        )
        const { song } = readChordPro(
          `{title: T}\n{composer: Work, Jr.}\n{tempo: 90}\n${text.join('\n')}\n`,
        )
        const back = readOnSong(writeOnSong(song).text).song
        expect(back.metadata).toMatchObject({
          title: 'T',
          authors: song.metadata.authors,
          tempo: 90,
        })
        const sung = (of: typeof song): string[] =>
          of.sequence.flatMap(({ section: id, times }) => {
            const found = of.sections.filter((each) => each.id === id)
            return Array.from({ length: times }, () =>
              linesOfSong({ ...of, sections: found }).join('|'),
            )
          })
        expect(sung(back)).toEqual(sung(song))
      }),
    )
  })
})
