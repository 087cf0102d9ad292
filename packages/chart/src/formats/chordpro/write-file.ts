import type { Song } from '../../model/song.ts'
import type { WriteOptions, Written } from '../format.ts'
import { writeChordPro } from './write.ts'

/** Many songs in one file, each but the first begun by `{new_song}`. */
export function writeChordProFile(songs: readonly Song[], options: WriteOptions = {}): Written {
  const written = songs.map((song) => writeChordPro(song, options))
  let text = ''
  for (const song of written) {
    if (text !== '' && !/^\s*\{\s*(?:new_song|ns)\b/i.test(song.text))
      text = onNewLine(text) + '{new_song}\n'
    text += song.text
  }
  return { text, losses: [...new Set(written.flatMap(({ losses }) => losses))] }
}

function onNewLine(text: string): string {
  return /[\r\n]$/.test(text) ? text : text + '\n'
}
