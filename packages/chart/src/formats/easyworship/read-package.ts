import type { ReadSong } from '../../model/song.ts'
import { fileInArchive } from '../archive/open-archive.ts'
import { plainTextOfRtf } from '../propresenter/rtf.ts'
import { openDatabase, type SqliteRow } from '../sqlite/open-database.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { easyWorshipSong } from './song.ts'

/** What EasyWorship calls a presentation that is a song, and an element with a song's words. */
const songType = 6
const songElement = 4

/**
 * The songs of a schedule of EasyWorship 6 and 7 (`.ewsx`): a zip with a database in which each
 * slide has elements, and each element its words as RTF.
 */
export function readPackage(bytes: Uint8Array): ReadSong[] {
  const main = fileInArchive(bytes, (name) => name === 'main.db')
  if (main === null) throw noSongs()
  const database = openDatabase(main)
  const texts = new Map(
    database.rows('resource_text').map((row) => [Number(row['resource_id']), row['rtf']]),
  )
  const words = grouped(
    database.rows('element').filter((row) => row['element_style_type'] === songElement),
    'slide_id',
  )
  const slides = grouped(database.rows('slide'), 'presentation_id')
  const songs = database
    .rows('presentation')
    .filter((row) => row['presentation_type'] === songType)
    .map((row) => {
      const shown = (slides.get(Number(row['rowid'])) ?? []).toSorted(byOrder)
      const parts = shown.flatMap((slide) =>
        (words.get(Number(slide['rowid'])) ?? []).flatMap((element) => {
          const rtf = texts.get(Number(element['foreground_resource_id']))
          return typeof rtf === 'string' ? [plainTextOfRtf(rtf).trim()] : []
        }),
      )
      return easyWorshipSong({
        title: textOf(row['title']),
        authors: textOf(row['author']),
        copyright: textOf(row['copyright']),
        ccli: textOf(row['reference_number']),
        words: parts.join('\n\n'),
      })
    })
  if (songs.length === 0) throw noSongs()
  return songs
}

function grouped(rows: readonly SqliteRow[], column: string): Map<number, SqliteRow[]> {
  const groups = new Map<number, SqliteRow[]>()
  for (const row of rows) {
    const key = Number(row[column])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

function byOrder(left: SqliteRow, right: SqliteRow): number {
  return Number(left['order_index']) - Number(right['order_index'])
}

function textOf(value: SqliteRow[string] | undefined): string {
  return typeof value === 'string' ? value.trim() : ''
}

function noSongs(): UnreadableSongError {
  return new UnreadableSongError(
    'file.unknown_format',
    'There is no song in this EasyWorship schedule.',
  )
}
