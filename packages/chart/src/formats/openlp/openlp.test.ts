import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { writeSet } from '../../sets/write-set.ts'
import { chordsOf } from '../../song/song-text.ts'
import { readChordPro } from '../chordpro/read.ts'
import { readSongs } from '../read-songs.ts'
import { makeDatabase } from '../sqlite/testing/make-database.ts'
import { errorOf } from '../testing/error-of.ts'
import { linesOfSong } from '../testing/lines-of-song.ts'

const grace = readChordPro(
  '{title: Grace}\n{ccli: 22025}\n{key: G}\n{start_of_verse: Verse 1}\n[G]One [C]two\n{end_of_verse}\n{start_of_chorus: Chorus}\n[D]Praise\n{end_of_chorus}\n{chorus}\n',
).song

describe('an OpenLP service', () => {
  it('comes back with words, chords and order as it was written', () => {
    const { format, encoding, songs } = readSongs(writeSet([grace, grace], 'osz').bytes, {
      fileName: 'x.zip',
    })
    expect([format, encoding, songs.length]).toEqual(['openlp-service', 'binary', 2])
    const [first] = songs
    expect(first?.song.metadata).toMatchObject({ title: 'Grace', ccli: '22025' })
    expect(first && chordsOf(first.song)).toEqual(['G', 'C', 'D'])
    expect(first?.song.sequence.map(({ section, times }) => [section, times])).toEqual([
      ['v1', 1],
      ['c', 2],
    ])
  })

  it('is read from its slides where it holds no OpenLyrics, and knows what is no song', () => {
    const slides = [
      { verseTag: 'V1', raw_slide: '{it}One{/it}\n[---]\ntwo' },
      { verseTag: 'C1', raw_slide: 'A[G]men [softly]' },
      { verseTag: 'V1', raw_slide: '{it}One{/it}\n[---]\ntwo' },
    ]
    const header = {
      name: 'songs',
      title: 'Grace',
      audit: ['Grace', ['John Newton'], 'PD', 'None'],
    }
    const service = [
      { openlp_core: {} },
      { serviceitem: { header: { name: 'images' }, data: [] } },
      { serviceitem: { header, data: slides } },
    ]
    const { songs } = readSongs(zipSync({ 'service_data.osj': strToU8(JSON.stringify(service)) }))
    expect(songs).toHaveLength(1)
    const [{ song } = { song: grace }] = songs
    expect(song.metadata).toMatchObject({ title: 'Grace', ccli: null, copyright: 'PD' })
    expect(song.sequence.map(({ section }) => section)).toEqual(['v1', 'c1', 'v1'])
    expect(linesOfSong(song)).toEqual(['One', 'two', 'A[G]men [softly]'])
    expect(chordsOf(song)).toEqual(['G'])
  })

  it.each([
    ['not json', 'file.damaged'],
    ['[]', 'file.unknown_format'],
    ['{"a":null}', 'file.unknown_format'],
  ])('that says %j is refused in one sentence', (text, code) => {
    const bytes = zipSync({ 'service_data.osj': strToU8(text) })
    expect(errorOf(() => readSongs(bytes))).toMatchObject({ code })
  })

  it('that would unpack to more than any songs is refused before it is unpacked', () => {
    const bomb = zipSync({ 'service_data.osj': new Uint8Array(70 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(errorOf(() => readSongs(bomb))).toMatchObject({ code: 'file.too_large' })
  })
})

describe('OpenLP’s song database', () => {
  const bytes = makeDatabase((database) => {
    database.exec(`
      CREATE TABLE authors (id INTEGER NOT NULL, first_name VARCHAR(128), last_name VARCHAR(128), display_name VARCHAR(255) NOT NULL, PRIMARY KEY (id));
      CREATE TABLE song_books (id INTEGER NOT NULL, name VARCHAR(128) NOT NULL, PRIMARY KEY (id));
      CREATE TABLE topics (id INTEGER NOT NULL, name VARCHAR(128) NOT NULL, PRIMARY KEY (id));
      CREATE TABLE songs (id INTEGER NOT NULL, title VARCHAR(255) NOT NULL, alternate_title VARCHAR(255), lyrics TEXT NOT NULL, verse_order VARCHAR(128), copyright VARCHAR(255), comments TEXT, ccli_number VARCHAR(64), PRIMARY KEY (id));
      CREATE TABLE authors_songs (author_id INTEGER NOT NULL, song_id INTEGER NOT NULL, author_type VARCHAR(255) NOT NULL, PRIMARY KEY (author_id, song_id, author_type));
      CREATE TABLE songs_songbooks (songbook_id INTEGER NOT NULL, song_id INTEGER NOT NULL, entry VARCHAR(255) NOT NULL, PRIMARY KEY (songbook_id, song_id, entry));
      CREATE TABLE songs_topics (song_id INTEGER NOT NULL, topic_id INTEGER NOT NULL, PRIMARY KEY (song_id, topic_id));
      INSERT INTO authors VALUES (1, 'John', 'Newton', 'John Newton');
      INSERT INTO song_books VALUES (3, 'Hymnal');
      INSERT INTO topics VALUES (4, 'Grace');
      INSERT INTO authors_songs VALUES (1, 7, 'words');
      INSERT INTO songs_songbooks VALUES (3, 7, '12b');
      INSERT INTO songs_topics VALUES (7, 4);
      INSERT INTO songs VALUES (7, 'Sång', 'Other', '<?xml version="1.0"?><song version="1.0"><lyrics><verse type="v" label="1"><![CDATA[A[G]mazing
grace]]></verse><verse type="c" label="1"><![CDATA[Praise]]></verse></lyrics></song>', 'v1 c1 v1', 'PD', 'Note', '22025');
      INSERT INTO songs VALUES (8, 'Broken', '', '<song><lyrics><verse', '', NULL, NULL, NULL);
    `)
  })

  it('gives every song with its people, books, themes and order', () => {
    const { format, songs } = readSongs(bytes)
    expect(format).toBe('openlp-database')
    expect(songs[0]?.song.metadata).toMatchObject({
      title: 'Sång',
      subtitles: ['Other'],
      authors: [{ name: 'John Newton', role: 'words' }],
      copyright: 'PD',
      ccli: '22025',
      themes: ['Grace'],
      songbooks: [{ name: 'Hymnal', number: '12b' }],
      other: [{ name: 'comments', value: 'Note' }],
    })
    expect(songs[0]?.song.sequence.map(({ section }) => section)).toEqual(['v1', 'c1', 'v1'])
    expect(songs[0] && chordsOf(songs[0].song)).toEqual(['G'])
  })

  it('says which song’s words are damaged, and goes on', () => {
    expect(readSongs(bytes).songs[1]).toMatchObject({
      song: { metadata: { title: 'Broken' } },
      warnings: [{ code: 'lyrics.damaged' }],
    })
  })

  it('is no other database', () => {
    const other = makeDatabase((database) => database.exec('CREATE TABLE songs (a)'))
    expect(errorOf(() => readSongs(other))).toMatchObject({ code: 'file.unknown_format' })
  })
})
