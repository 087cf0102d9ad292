import type { InsertedSong } from '@precentor/db'
import type { SongId } from '@precentor/schemas'

/** The id of the only song that was inserted. */
export function insertedSongId([song]: readonly InsertedSong[]): SongId {
  if (song === undefined) throw new Error('A song was inserted without an id.')
  return song.songId as SongId
}
