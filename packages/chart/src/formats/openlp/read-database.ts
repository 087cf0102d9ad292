import type { Author, AuthorRole, Songbook } from '../../model/metadata.ts'
import type { ReadSong } from '../../model/song.ts'
import { buildSong } from '../../song/build-song.ts'
import type { SqliteDatabase, SqliteRow } from '../sqlite/open-database.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { descendants, textOf } from '../xml/node.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { tagSections, type TaggedVerse } from './tag-sections.ts'

/** Whether a database is OpenLP’s `songs.sqlite`. */
export function isOpenLpDatabase(database: SqliteDatabase): boolean {
  return database.hasTable('songs') && database.hasTable('authors_songs')
}

/** Every song of OpenLP’s own library, `songs.sqlite`. */
export function readOpenLpDatabase(database: SqliteDatabase): ReadSong[] {
  const authors = linked(database, 'authors_songs', 'author_id', 'authors', authorOf)
  const topics = linked(database, 'songs_topics', 'topic_id', 'topics', ({ name }) => text(name))
  const books = linked(database, 'songs_songbooks', 'songbook_id', 'song_books', bookOf)
  return database.rows('songs').map((row) => {
    const id = String(row['id'])
    return readSong(row, {
      authors: authors.get(id) ?? [],
      themes: topics.get(id) ?? [],
      songbooks: books.get(id) ?? [],
    })
  })
}

type Linked = {
  readonly authors: readonly Author[]
  readonly themes: readonly string[]
  readonly songbooks: readonly Songbook[]
}

function readSong(row: SqliteRow, links: Linked): ReadSong {
  const other = text(row['alternate_title'])
  const comments = text(row['comments'])
  const order = text(row['verse_order'])
  const { verses, isDamaged } = versesOf(text(row['lyrics']) ?? '')
  const { sections, sequence } = tagSections(verses, order?.split(/\s+/))
  const song = buildSong({
    metadata: {
      title: text(row['title']),
      subtitles: other === null ? [] : [other],
      copyright: text(row['copyright']),
      ccli: text(row['ccli_number']),
      other: comments === null ? [] : [{ name: 'comments', value: comments }],
      ...links,
    },
    sections,
    ...(order !== null && { sequence }),
  })
  const warning = {
    code: 'lyrics.damaged',
    message: 'The words of this song are damaged in the database.',
    line: 1,
    column: 1,
  }
  return { song, warnings: isDamaged ? [warning] : [] }
}

/** OpenLP keeps the words as XML: `<verse type="v" label="1">`. */
function versesOf(xml: string): { readonly verses: TaggedVerse[]; readonly isDamaged: boolean } {
  if (!xml.trimStart().startsWith('<'))
    return { verses: xml === '' ? [] : [{ tag: 'v1', text: xml }], isDamaged: false }
  try {
    const verses = descendants(parseXml(xml), 'verse').map((verse) => {
      const { attributes } = verse
      return {
        tag: (attributes.get('type') ?? 'v') + (attributes.get('label') ?? ''),
        text: textOf(verse),
      }
    })
    return { verses, isDamaged: false }
  } catch (error) {
    if (!(error instanceof UnreadableSongError)) throw error
    return { verses: [], isDamaged: true }
  }
}

/** What a table of pairs links to each song, by the song's id. */
function linked<Value>(
  database: SqliteDatabase,
  pairs: string,
  column: string,
  table: string,
  valueOf: (row: SqliteRow, pair: SqliteRow) => Value | null,
): Map<string, Value[]> {
  const targets = new Map(database.rows(table).map((row) => [String(row['id']), row]))
  const bySong = new Map<string, Value[]>()
  for (const pair of database.rows(pairs)) {
    const target = targets.get(String(pair[column]))
    const value = target === undefined ? null : valueOf(target, pair)
    if (value === null) continue
    const song = String(pair['song_id'])
    bySong.set(song, [...(bySong.get(song) ?? []), value])
  }
  return bySong
}

const roles: Readonly<Record<string, AuthorRole>> = {
  words: 'words',
  music: 'music',
  translation: 'translation',
}

function authorOf(row: SqliteRow, pair: SqliteRow): Author | null {
  const parts = [text(row['first_name']), text(row['last_name'])].filter((part) => part !== null)
  const name = text(row['display_name']) ?? parts.join(' ')
  return name === '' ? null : { name, role: roles[text(pair['author_type']) ?? ''] ?? 'author' }
}

function bookOf(row: SqliteRow, pair: SqliteRow): Songbook | null {
  const name = text(row['name'])
  return name === null ? null : { name, number: text(pair['entry']) }
}

function text(value: SqliteRow[string] | undefined): string | null {
  const written = typeof value === 'number' ? String(value) : value
  return typeof written === 'string' && written.trim() !== '' ? written.trim() : null
}
