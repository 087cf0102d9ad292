import type { ReadSong } from '../../model/song.ts'
import { readSongs, type ReadSongsOptions } from '../read-songs.ts'

/** The first song of a file with this text, as anybody outside would read it. */
export function readText(text: string, options: ReadSongsOptions = {}): ReadSong {
  const [first] = readSongs(bytesOf(text), options).songs
  if (first === undefined) throw new Error('There is no song.')
  return first
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
