import type { ReadSong, Song } from '../../model/song.ts'
import { UnreadableSongError } from '../unreadable.ts'
import { songShape } from './song-shape.ts'
import { jsonFormatName, jsonVersion } from './write.ts'

/** @throws UnreadableSongError for broken JSON, another version or data that is no song. */
export function readSongJson(text: string): ReadSong[] {
  const data = parse(text)
  if (
    typeof data !== 'object' ||
    data === null ||
    !('format' in data) ||
    data.format !== jsonFormatName
  ) {
    throw new UnreadableSongError(
      'file.unknown_format',
      'This JSON file is not a song of this program.',
    )
  }
  if (!('version' in data) || data.version !== jsonVersion) {
    throw new UnreadableSongError(
      'file.unknown_format',
      'This song file was written by a newer version of this program.',
    )
  }
  const song: Song = songShape('song' in data ? data.song : null, 'song')
  return [{ song, warnings: [] }]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreadableSongError(
      'file.damaged',
      'This file begins like a song file but is not valid JSON.',
      { cause: error },
    )
  }
}
