import { formatNamed } from '../formats/registry.ts'
import { writeSongWithReport } from '../formats/write-song.ts'
import type { Song } from '../model/song.ts'
import { fileNamesOf } from './file-names.ts'
import { packZip } from './pack-zip.ts'
import type { SetOptions, WrittenSet } from './set-format.ts'
import { lossesBehindTitle } from './song-losses.ts'
import { openSongSetText } from './write-opensong-set.ts'

/** A zip with one file a song. OpenSong's is laid out as its own folder of documents is. */
export function writeSongZip(songs: readonly Song[], options: SetOptions): WrittenSet {
  const { name, extensions } = formatNamed(options.files ?? 'chordpro')
  const isOpenSong = name === 'opensong'
  const names = fileNamesOf(songs)
  const files = new Map<string, string>()
  const losses: string[] = []
  songs.forEach((song, place) => {
    const written = writeSongWithReport(song, options.files ?? 'chordpro', {
      ...(options.modified !== undefined && { modified: options.modified }),
    })
    // The number keeps the order where files are listed by name; OpenSong finds songs by title.
    const number = String(place + 1).padStart(2, '0')
    const path = isOpenSong
      ? `Songs/${names[place] ?? number}`
      : `${number} ${names[place] ?? ''}.${extensions[0] ?? 'txt'}`
    files.set(path, written.text)
    losses.push(...lossesBehindTitle(song, written.losses))
  })
  if (isOpenSong) files.set(`Sets/${setName(options)}`, openSongSetText(songs, names, options))
  return { bytes: packZip(files), losses }
}

function setName({ name }: SetOptions): string {
  return (name ?? 'Set').replace(/[\p{C}<>:"/\\|?*]+/gu, ' ').trim() || 'Set'
}
