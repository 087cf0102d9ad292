import type { ReadSong } from '../../model/song.ts'
import type { Notation } from '../../music/notation.ts'
import { splitSongs } from '../chordpro/read-file.ts'
import { readOnSong } from './read.ts'

/** Reads an OnSong file with one or many songs; `{new_song}` begins the next. */
export function readOnSongFile(
  text: string,
  options: { notation?: Notation | undefined } = {},
): ReadSong[] {
  return splitSongs(text).map(({ text: part, firstLine }) =>
    readOnSong(part, { ...options, firstLine }),
  )
}
