import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transposeSong } from '../../song/transpose-song.ts'
import { readChordsOverWords } from '../chords-over-words/read.ts'
import { readChordProFile } from './read-file.ts'
import { readChordPro } from './read.ts'
import { writeChordProFile } from './write-file.ts'
import { writeChordPro } from './write.ts'

const chart = `\ufeff{title: Holy, Holy, Holy}\r
{key: D}\r
# first tune\r
\r
{start_of_verse: Verse 1}\r
[D]Holy, [Bm]ho[A/C#]ly  [D]holy\r
{end_of_verse}\r
\r
{chorus}\r
{x_mine: kept}`

/** Pieces that make all parts of the reader work, beside letters at random. */
const pieces = fc.constantFrom(
  '{title: X}',
  '{key: G}',
  '{soc}',
  '{eoc}',
  '{sot}',
  '{eot}',
  '{start_of_verse: Verse 1}',
  '{end_of_verse}',
  '{chorus}',
  '{transpose: 2}',
  '{c: Verse 2}',
  '[G]la',
  '[',
  ']',
  '{',
  '}',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '# remark',
  'Verse 1:',
  '[*soft]',
  'COLUMN_BREAK',
  'CCLI 123456',
  '{key: A}',
  '{new_song}',
  ' ',
  '\t',
  '\ufeff',
  '\u0000',
)
const anyText = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 })
  .map((parts) => parts.join(''))

describe('writeChordPro', () => {
  it('gives an unchanged song its own letters, line ends and byte order mark', () => {
    expect(writeChordPro(readChordPro(chart).song).text).toBe(chart)
  })

  it('gives any text back, however odd', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(writeChordPro(readChordPro(text).song).text).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })

  it('changes only the lines that were transposed', () => {
    const { song } = readChordPro(chart)
    expect(writeChordPro(transposeSong(song, 'F')).text).toBe(
      chart
        .replace('{key: D}', '{key: F}')
        .replace('[D]Holy, [Bm]ho[A/C#]ly  [D]holy', '[F]Holy, [Dm]ho[C/E]ly  [F]holy'),
    )
  })

  it('writes a changed title where the old one stood and leaves the rest alone', () => {
    const { song } = readChordPro(chart)
    const renamed = { ...song, metadata: { ...song.metadata, title: 'Sanctus', ccli: '1234' } }
    expect(writeChordPro(renamed).text).toBe(
      chart
        .replace('{title: Holy, Holy, Holy}', '{title: Sanctus}')
        .replace('{key: D}', '{key: D}\r\n{meta: ccli 1234}'),
    )
  })

  it('writes a section with another label anew, and only that one', () => {
    const { song } = readChordPro('{sov: A}\nla\n{eov}\n{soc: B}\nlo\n{eoc}\n')
    const sections = song.sections.map((section) =>
      section.label === 'B' ? { ...section, label: 'Refrain' } : section,
    )
    expect(writeChordPro({ ...song, sections }).text).toBe(
      '{sov: A}\nla\n{eov}\n\n{start_of_chorus: Refrain}\nlo\n{end_of_chorus}\n',
    )
  })

  it('drops the line of a field that was emptied', () => {
    const { song } = readChordPro('{title: A}\n{copyright: 1900}\nla\n')
    const emptied = { ...song, metadata: { ...song.metadata, copyright: null } }
    expect(writeChordPro(emptied).text).toBe('{title: A}\nla\n')
  })

  it('writes the shapes below the capo when the song holds what sounds', () => {
    const { song } = readChordPro('{key: A}\n[A]la [F#m]la\n')
    const sounding = {
      ...song,
      pitch: 'sounding' as const,
      metadata: { ...song.metadata, capo: 2 },
    }
    expect(writeChordPro(sounding).text).toBe('{key: G}\n{capo: 2}\n[G]la [Em]la\n')
  })

  it('writes songs of another format between directives, none of their words taken for chords', () => {
    const { song } = readChordsOverWords(
      'Title\n\nKey: G\n\n[Chorus]\nG\nla [la]\n# remark\n\nVerse 2\n{la\n',
    )
    expect(writeChordPro(song).text).toBe(`{title: Title}
{key: G}

{start_of_chorus: Chorus}
[G]la (la)
# remark
{end_of_chorus}

{start_of_verse: Verse 2}
 (la
{end_of_verse}
`)
  })

  it('puts many songs into one file, each begun by its directive', () => {
    const text = '{title: A}\nla\n{new_song}\n{title: B}\nlo'
    const songs = readChordProFile(text).map(({ song }) => song)
    expect(writeChordProFile(songs).text).toBe(text)
    expect(writeChordProFile(songs.toReversed()).text).toBe(
      '{new_song}\n{title: B}\nlo\n{new_song}\n{title: A}\nla\n',
    )
  })
})
