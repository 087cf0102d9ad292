import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lyricLines } from '../../song/song-text.ts'
import { errorOf } from '../testing/error-of.ts'
import { readText } from '../testing/read-text.ts'
import { UnreadableSongError } from '../unreadable.ts'

const older = `Amazing Grace\r\n\r\n\r\nVerse 1\r\nAmazing grace\r\nHow sweet\r\n\r\n\t\t\t\r\nChorus\r\nMy chains\r\n\r\nCCLI Song No. 22025\r\n© Public Domain\r\nEdwin Othello Excell / John Newton\r\nFor use solely in accordance with the terms.  All rights reserved.\r\nCCLI Licence No. 1234\r\n`
const newer = `Ein Lied\n\nVers 1\nZeile eins\n\nRefrain\nZeile zwei\n\nAnna Autor | Otto Ohne\nCCLI-Liednummer 1234567\n© 2001 Ein Verlag (Verwaltet von Otto)\nNutzung ausschließlich im Rahmen der Bedingungen. www.ccli.com\nCCLI-Lizenznummer 99999\n`
const usr = `[File]\nType=SongSelect Import File\nVersion=3.0\n[S A22025]\nTitle=Grace\nAuthor=A One | B Two\nCopyright=2011 One | Two\nThemes=Praise/tJoy\nKeys=G\nFields=Verse 1/tChorus\nWords=one/ntwo/n/tthree/n\n`

describe('reading SongSelect', () => {
  it.each([
    [older, 'Amazing Grace', ['Edwin Othello Excell', 'John Newton'], '22025', 'Public Domain'],
    [
      newer,
      'Ein Lied',
      ['Anna Autor', 'Otto Ohne'],
      '1234567',
      '2001 Ein Verlag (Verwaltet von Otto)',
    ],
    [usr, 'Grace', ['A One', 'B Two'], '22025', '2011 One | Two'],
  ])('reads title, authors, number and rights', (text, title, names, ccli, copyright) => {
    const { song } = readText(text)
    expect(song.source?.format).toBe('songselect')
    expect(song.metadata).toMatchObject({ title, ccli, copyright })
    expect(song.metadata.authors.map(({ name }) => name)).toEqual(names)
    expect(song.sections.map(({ type }) => type)).toEqual(['verse', 'chorus'])
  })

  it('keeps the footer out of the words and at the end of the song', () => {
    const { song } = readText(older)
    expect(lyricLines(song)).toEqual(['Amazing grace', 'How sweet', 'My chains'])
    expect(song.tail.map((line) => line.kind)).toEqual(Array.from({ length: 5 }, () => 'credit'))
  })

  it('reads key and themes of the import file', () => {
    expect(readText(usr).song.metadata).toMatchObject({ key: 'G', themes: ['Praise', 'Joy'] })
  })

  it('gives a song or its own error, whatever the text', () => {
    const piece = fc.constantFrom(
      'CCLI Song # 123',
      '©',
      'Verse 1',
      '',
      'la',
      '[File]',
      'Words=/t/n',
      'Fields=/t',
      'Title=',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const caught = errorOf(() => readText(pieces.join('\n'), { format: 'songselect' }))
        expect(caught === null || caught instanceof UnreadableSongError).toBe(true)
      }),
    )
  })
})
