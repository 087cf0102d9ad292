import type { Song } from '../model/song.ts'
import type { WriteOptions, Written } from './format.ts'
import { formatNamed, type FormatName } from './registry.ts'

/** A song as the text of a file in this format. */
export function writeSong(song: Song, format: FormatName, options: WriteOptions = {}): string {
  return writeSongWithReport(song, format, options).text
}

/** The same, with a sentence for each thing that the format cannot hold. */
export function writeSongWithReport(
  song: Song,
  format: FormatName,
  options: WriteOptions = {},
): Written {
  const { write, title } = formatNamed(format)
  if (write === undefined) throw new TypeError(`${title} files can be read but not written.`)
  return write(song, options)
}

/**
 * Several songs as one file.
 *
 * @throws TypeError for a format that holds one song a file
 */
export function writeSongs(
  songs: readonly Song[],
  format: FormatName,
  options: WriteOptions = {},
): Written {
  const { write, writeMany, title } = formatNamed(format)
  const [only] = songs
  if (songs.length === 1 && only !== undefined && write !== undefined) return write(only, options)
  if (writeMany === undefined) throw new TypeError(`${title} files hold one song.`)
  return writeMany(songs, options)
}
