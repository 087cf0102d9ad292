import type { Song } from '../model/song.ts'
import type { SetFormat, SetOptions, WrittenSet } from './set-format.ts'
import { writeOpenLpService } from './write-openlp-service.ts'
import { writeOpenSongSet } from './write-opensong-set.ts'
import { writeSongZip } from './write-song-zip.ts'

/**
 * Several songs as one file, in their order. The same songs give the same bytes.
 *
 * @throws TypeError for a format that is read only
 */
export function writeSet(
  songs: readonly Song[],
  format: SetFormat,
  options: SetOptions = {},
): WrittenSet {
  switch (format) {
    case 'osz':
      return writeOpenLpService(songs, options)
    case 'opensong':
      return writeOpenSongSet(songs, options)
    case 'zip':
      return writeSongZip(songs, options)
  }
}
