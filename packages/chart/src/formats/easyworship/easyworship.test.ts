import { strToU8, zipSync, zlibSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Song } from '../../model/song.ts'
import { readSongs } from '../read-songs.ts'
import { makeDatabase } from '../sqlite/testing/make-database.ts'
import { errorOf } from '../testing/error-of.ts'
import { linesOfSong } from '../testing/lines-of-song.ts'
import { UnreadableSongError } from '../unreadable.ts'

const rtf =
  "{\\rtf1 Verse 1\\par Vi pl\\'f8jed\\par og vi s\\'e5\\par\\par Chorus\\par Alle gode gaver\\par}"

describe('a schedule of EasyWorship 2009', () => {
  it('gives its songs, and leaves the rest', () => {
    const { format, songs } = readSongs(schedule())
    expect(format).toBe('easyworship')
    expect(songs).toHaveLength(1)
    check(songs[0]?.song)
    expect(songs[0]?.song.metadata.copyright).toBe('1782 Somebody, Administered by A Publisher')
  })

  it('ends on every damage with songs or an error of its own kind', () => {
    const whole = schedule()
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
        (damages) => {
          const damaged = whole.slice()
          for (const [at, byte] of damages) damaged[at] = byte
          const error = errorOf(() => readSongs(damaged, { format: 'easyworship' }))
          expect(error === null || error instanceof UnreadableSongError).toBe(true)
        },
      ),
    )
  })
})

describe('a schedule of EasyWorship 6 and 7', () => {
  it('gives its songs, and leaves the rest', () => {
    const database = makeDatabase((made) => {
      made.exec(`
        CREATE TABLE presentation ("rowid" integer PRIMARY KEY NOT NULL UNIQUE, presentation_type int8, title text, author text, copyright text, reference_number text);
        CREATE TABLE slide ("rowid" integer PRIMARY KEY AUTOINCREMENT NOT NULL UNIQUE, presentation_id integer NOT NULL, order_index integer);
        CREATE TABLE element ("rowid" integer PRIMARY KEY NOT NULL UNIQUE, slide_id integer, element_style_type int8, foreground_resource_id integer);
        CREATE TABLE resource_text ("rowid" integer PRIMARY KEY NOT NULL UNIQUE, resource_id integer, rtf rtf);
        INSERT INTO presentation VALUES (1, 6, 'Vi pløjed', 'Matthias Claudius', '', '12345'), (2, 13, 'Blank', '', '', '');
        INSERT INTO slide VALUES (5, 1, 1), (4, 1, 0), (6, 2, 0);
        INSERT INTO element VALUES (1, 4, 4, 10), (2, 5, 4, 11), (3, 4, 8, 12);
      `)
      const insert = made.prepare('INSERT INTO resource_text VALUES (NULL, ?, ?)')
      insert.run(10, "{\\rtf1 Verse 1\\par Vi pl\\'f8jed\\par og vi s\\'e5}")
      insert.run(11, '{\\rtf1 Chorus\\par Alle gode gaver}')
      insert.run(12, '{\\rtf1 The foot}')
    })
    const { format, songs } = readSongs(zipSync({ 'main.db': database, media: new Uint8Array() }))
    expect([format, songs.length]).toEqual(['easyworship', 1])
    check(songs[0]?.song)
  })

  it('without a song is refused in one sentence', () => {
    const bytes = zipSync({ 'main.db': strToU8('no database') })
    expect(errorOf(() => readSongs(bytes))).toBeInstanceOf(UnreadableSongError)
  })
})

function check(song: Song | undefined): void {
  expect(song?.metadata).toMatchObject({
    title: 'Vi pløjed',
    authors: [{ name: 'Matthias Claudius', role: 'author' }],
    ccli: '12345',
  })
  expect(song?.sections.map(({ id, label }) => [id, label])).toEqual([
    ['v1', 'Verse 1'],
    ['c', 'Chorus'],
  ])
  expect(song && linesOfSong(song)).toEqual(['Vi pløjed', 'og vi så', 'Alle gode gaver'])
}

/** One song and one picture, as version 5 lays them out. */
function schedule(): Uint8Array {
  const length = 1816
  const words = zlibSync(strToU8(rtf, true))
  const at = 62 + 2 * length
  const bytes = new Uint8Array(at + 4 + words.length + 10)
  const view = new DataView(bytes.buffer)
  const put = (text: string, to: number): void => bytes.set(strToU8(text, true), to)
  put('EasyWorship Schedule File Version    5', 0)
  view.setInt32(56, 2, true)
  view.setInt16(60, length, true)
  put('Vi pl\u00f8jed', 62)
  put('Matthias Claudius', 62 + 307)
  put('1782 Somebody', 62 + 358)
  put('A Publisher', 62 + 459)
  view.setInt32(62 + 800, at, true)
  view.setInt32(62 + 820, 1, true)
  put('12345', 62 + 1410)
  view.setInt32(62 + length + 820, 7, true)
  view.setInt32(at, words.length + 10, true)
  bytes.set(words, at + 4)
  view.setInt32(at + 4 + words.length + 4, rtf.length, true)
  return bytes
}
