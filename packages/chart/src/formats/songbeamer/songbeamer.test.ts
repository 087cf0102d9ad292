import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorOf } from '../testing/error-of.ts'
import { linesOfSong } from '../testing/lines-of-song.ts'
import { readText } from '../testing/read-text.ts'
import { UnreadableSongError } from '../unreadable.ts'

const chords = btoa('0,1,D\r6,1,B=m7\r0,2,Gm/B<\r2,4,A\rnonsense')
const text = `#LangCount=1\r\n#Title=Großer Gott\r\n#Author=4. Jh. / Ignaz Franz\r\n#Melody=Heinrich Bone\r\n#Chords=${chords}\r\n#VerseOrder=Vers 1,Refrain,Vers 1\r\n#Key=D\r\n---\r\nVers 1\r\nGroßer Gott\r\nwir loben\r\n--\r\nDich\r\n\r\n---\r\nRefrain\r\nHeilig\r\n---\r\nohne Namen\r\n`

describe('reading SongBeamer', () => {
  it('reads metadata, sections, pages, chords and the order', () => {
    const { song } = readText(text)
    expect(song.source?.format).toBe('songbeamer')
    expect(song.metadata).toMatchObject({
      title: 'Großer Gott',
      key: 'D',
      authors: [
        { name: '4. Jh.', role: 'words' },
        { name: 'Ignaz Franz', role: 'words' },
        { name: 'Heinrich Bone', role: 'music' },
      ],
    })
    expect(linesOfSong(song)).toEqual([
      '[D]Großer[Bm7] Gott',
      '[Gm/Bb]wir loben',
      'Di[A]ch',
      'Heilig',
      'ohne Namen',
    ])
    expect(song.sequence.map(({ section }) => section)).toEqual(['v1', 'c', 'v1'])
    expect(song.sections.map(({ type }) => type)).toEqual(['verse', 'chorus', 'other'])
  })

  it('gives a song or its own error, whatever the text', () => {
    const piece = fc.constantFrom(
      '#Title=T',
      '#Chords=AAAA',
      '---',
      '--',
      'Vers 1',
      '',
      '$$M=x',
      '##1 la',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.base64String(), (pieces, encoded) => {
        const whole = `#Chords=${encoded}\n${pieces.join('\n')}`
        const caught = errorOf(() => readText(whole, { format: 'songbeamer' }))
        expect(caught === null || caught instanceof UnreadableSongError).toBe(true)
      }),
    )
  })
})
