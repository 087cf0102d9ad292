import { importLimits } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import type { FoundSong, ReadFile } from './found-song.ts'
import { readSongFile } from './read-song-file.ts'

describe('readSongFile', () => {
  it('keeps the text of a ChordPro song as it was typed', () => {
    const text = '# my own\n{t: Abide With Me}\r\n{key:  D }\n\n[D]Abide   with [A]me\n'
    const song = onlySong(read(text, 'abide.cho'))
    expect(song.chart).toBe(text)
    expect(song).toMatchObject({ title: 'Abide With Me', details: { key: 'D' } })
  })

  it('finds what the library keeps about a song', () => {
    const song = onlySong(
      read(
        [
          '{title: Holy, Holy, Holy!}',
          '{subtitle: Tersanctus}',
          '{lyricist: Reginald Heber}',
          '{composer: John B. Dykes}',
          '{copyright: Public Domain}',
          '{ccli: 1156}',
          '{key: Eb}',
          '{tempo: 92}',
          '{time: 4/4}',
          '{duration: 3:30}',
          '{topic: Trinity}',
          '[Eb]Holy, holy, [Ab]holy!',
        ].join('\n'),
      ),
    )
    expect(song.title).toBe('Holy, Holy, Holy!')
    expect(song.details).toEqual({
      otherTitles: ['Tersanctus'],
      authors: [
        { name: 'Reginald Heber', role: 'words' },
        { name: 'John B. Dykes', role: 'music' },
      ],
      copyright: 'Public Domain',
      ccliNumber: '1156',
      isPublicDomain: true,
      language: null,
      themes: ['Trinity'],
      scriptures: [],
      key: 'Eb',
      tempo: 92,
      metre: '4/4',
      length: 210,
      lyrics: 'Holy, holy, holy!',
    })
  })

  it('keeps the sounding key and says how a capo was understood', () => {
    const song = onlySong(read('{title: A}\n{key: G}\n{capo: 3}\n[G]la [D]la\n'))
    expect(song.details.key).toBe('Bb')
    expect(song.warnings).toContainEqual({
      code: 'capo.assumed',
      message: 'Capo 3: the chords were read as shapes in G that sound in Bb.',
      line: 3,
      column: 1,
    })
  })

  it('guesses a key that is not stated, and says so', () => {
    const song = onlySong(read('{title: A}\n[D]la [G]la [A7]la [D]la\n'))
    expect(song.details.key).toBe('D')
    expect(codes(song)).toContain('key.guessed')
  })

  it('takes a missing title from the file’s name, of pasted text from the first line', () => {
    expect(onlySong(read('[G]la la\n', '01_my-song.cho')).title).toBe('01 my song')
    expect(onlySong(read('[G]Sing to the [D]Lord\n', 'Pasted text')).title).toBe('Sing to the Lord')
  })

  it('turns chords over words into ChordPro', () => {
    const song = onlySong(read('Verse 1\nG        C\nAmazing  grace\n', 'amazing.txt'))
    expect(song.chart).toContain('[G]Amazing  [C]grace')
    expect(song.title).toBe('Amazing')
  })

  it('writes the chords of a German file in English', () => {
    const song = onlySong(
      readSongFile({
        bytes: new TextEncoder().encode('{title: A}\n{key: B}\n[B]la [H7]la [Es]la\n'),
        fileName: 'a.cho',
        notation: 'german',
      }),
    )
    expect(song.chart).toContain('[Bb]la [B7]la [Eb]la')
    expect(song.details.key).toBe('Bb')
  })

  it('finds every song of a file', () => {
    const songs = songsOf(read('{title: One}\nla\n{new_song}\n{title: Two}\nlo\n'))
    expect(songs.map(({ title }) => title)).toEqual(['One', 'Two'])
  })

  it('reads UTF-16 by its mark, and Windows-1252 with a warning', () => {
    const text = '{title: Größe}\n[G]la\n'
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
    expect(onlySong(read(utf16)).title).toBe('Größe')
    const windows = onlySong(read(Buffer.from(text, 'latin1')))
    expect(windows.title).toBe('Größe')
    expect(codes(windows)).toContain('encoding.guessed')
  })

  it('keeps a script in a title as the text that it is', () => {
    const song = onlySong(read('{title: <script>alert(1)</script>}\n[G]la\n'))
    expect(song.title).toBe('<script>alert(1)</script>')
  })

  it('goes by the content where a name promises something else', () => {
    const text = '{title: Abide With Me}\n{key: D}\n[D]Abide with [A]me\n'
    expect(read(text, 'song.json')).toMatchObject({ kind: 'songs', format: 'chordpro' })
    expect(read(text, 'song.pdf')).toMatchObject({ kind: 'songs', format: 'chordpro' })
  })

  it.each([
    ['an empty file', '', /empty/],
    ['nothing but blanks', ' \n\t\n', /No song/],
    ['a zip file', 'PK\u0003\u0004rest', /zip/],
    ['a PDF', '%PDF-1.7 rest', /PDF/],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3]),
      /not/,
    ],
    ['text with NUL', '{title: A}\n[G]la \0 la\n', /characters that no text has/],
    ['a title that holds NUL', '{title: A\0B}\n[G]la\n', /characters that no text has/],
    ['a song without end', `{title: A}\n${'[G]la\n'.repeat(40_000)}`, /longer than a song can be/],
    ['a line without end', `{title: A}\n${'[G]la '.repeat(40_000)}\n`, /line of a song/],
    ['a line of 20 MB', Buffer.alloc(20_000_000, 'la '), /larger than/],
    ['too many songs', '{title: A}\nla\n{new_song}\n'.repeat(1_100), /more than 1,000 songs/],
  ])('says in plain words why it cannot read %s', (_what, content, sentence) => {
    const file = read(typeof content === 'string' ? Buffer.from(content) : content)
    expect(file).toMatchObject({ kind: 'unreadable', reason: expect.stringMatching(sentence) })
  })

  it('needs no more than three seconds for a line as long as a file can be', () => {
    const start = process.cpuUsage()
    const line = '[G]la{c: x}[|]'.repeat(importLimits.fileBytes / 14)
    expect(read(line).kind).toBe('unreadable')
    // The processor's time: a busy machine is no fault of the reader.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(3_000)
  })
})

function read(content: string | Uint8Array, fileName = 'song.cho'): ReadFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readSongFile({ bytes, fileName, notation: 'english' })
}

function songsOf(file: ReadFile): readonly FoundSong[] {
  if (file.kind === 'unreadable') throw new Error(file.reason)
  return file.songs
}

function onlySong(file: ReadFile): FoundSong {
  const [song, second] = songsOf(file)
  if (song === undefined || second !== undefined) throw new Error('There is not one song.')
  return song
}

function codes(song: FoundSong): string[] {
  return song.warnings.map(({ code }) => code)
}
