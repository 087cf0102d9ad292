import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readChordPro } from '../chordpro/read.ts'
import { readSongs } from '../read-songs.ts'
import { errorOf } from '../testing/error-of.ts'
import { linesOfSong } from '../testing/lines-of-song.ts'
import { bytesOf, readText } from '../testing/read-text.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { writeFreeShow } from './write.ts'

const line = (value: string, chords: object[] = []): object => ({ text: [{ value }], chords })
const show = {
  name: 'Grace',
  settings: { activeLayout: 'b' },
  meta: { author: 'John Newton', CCLI: 22025, key: 'G' },
  slides: {
    v: {
      group: 'Verse 1',
      children: ['v2'],
      items: [
        {
          lines: [
            line('Amazing grace', [
              { pos: 8, key: 'C' },
              { pos: 1, key: 'G' },
            ]),
          ],
        },
      ],
    },
    v2: {
      group: null,
      items: [{ lines: [line('how sweet\nthe sound', [{ pos: 10, key: 'D' }])] }],
    },
    c: {
      group: 'chorus',
      items: [{ lines: [line('My chains'), line('', [{ pos: 0, key: 'G' }])] }],
    },
  },
  layouts: {
    a: { slides: [{ id: 'c' }] },
    b: { slides: [{ id: 'v' }, { id: 'c' }, { id: 'v' }, { id: 'gone' }] },
  },
}

describe('reading FreeShow', () => {
  it.each([JSON.stringify(['id', show]), JSON.stringify(show)])(
    'reads chords by place, children as parts of their section, the active layout as order',
    (text) => {
      const { song } = readText(text)
      expect(song.metadata).toMatchObject({
        title: 'Grace',
        authors: [{ name: 'John Newton', role: 'author' }],
        ccli: '22025',
        key: 'G',
      })
      expect(linesOfSong(song)).toEqual([
        'A[G]mazing [C]grace',
        'how sweet',
        '[D]the sound',
        'My chains',
        '[G]',
      ])
      expect(song.sequence.map(({ section }) => section)).toEqual(['v1', 'c', 'v1'])
    },
  )

  it('reads every show of a project', () => {
    const project = { project: {}, layouts: {}, shows: { a: show, b: { ...show, name: 'Two' } } }
    const { songs } = readSongs(bytesOf(JSON.stringify(project)))
    expect(songs.map(({ song }) => song.metadata.title)).toEqual(['Grace', 'Two'])
  })

  it('gives songs or its own error, whatever the file holds', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'slides',
            'layouts',
            'items',
            'lines',
            'text',
            'value',
            'chords',
            'pos',
            'key',
            'children',
            'group',
            'meta',
            'a',
            '__proto__',
          ),
          tie('any'),
          { maxKeys: 4 },
        ),
      ),
    })).any
    fc.assert(
      fc.property(value, value, (slides, layouts) => {
        const text = JSON.stringify({ slides: { a: slides }, layouts })
        const caught = errorOf(() => readText(text, { format: 'freeshow' }))
        expect(caught === null || caught instanceof UnreadableSongError).toBe(true)
      }),
    )
    expect(errorOf(() => readText('[{', { format: 'freeshow' }))).toBeInstanceOf(
      UnreadableSongError,
    )
  })
})

describe('writing FreeShow', () => {
  it('keeps words, chords, sections and order, and says what is lost', () => {
    const { song } = readChordPro(
      '{title: T}\n{composer: M}\n{key: G}\n{soc}\n[G]Sing [C/E]now\n{eoc}\n{sov: Verse 2}\none[D]\n{eov}\n{chorus}\n{topic: Joy}',
    )
    const { text, losses } = writeFreeShow(song)
    const back = readText(text).song
    expect(linesOfSong(back)).toEqual(['[G]Sing [C/E]now', 'one[D]'])
    expect(back.sequence.map(({ section }) => section)).toEqual(['c', 'v2', 'c'])
    expect(back.metadata).toMatchObject({ title: 'T', key: 'G', authors: song.metadata.authors })
    expect(losses).toEqual([
      'FreeShow has no place for themes, scripture references and songbooks.',
    ])
  })
})
