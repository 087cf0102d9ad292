import {
  formatKey,
  formats,
  guessKey,
  parseKey,
  readSongs,
  soundingSong,
  UnreadableSongError,
  writeSong,
  type Song,
} from '@precentor/chart'

/** What was understood of a text that somebody pasted. */
export type PastedSong = {
  /** As in `Chords over words`. */
  readonly format: string
  readonly title: string | null
  /** The sounding key. */
  readonly key: string | null
  readonly sections: number
  /** ChordPro, which is what the library keeps. */
  readonly chart: string
  /** How many songs the text holds; only the first one is read here. */
  readonly songs: number
  readonly warnings: readonly string[]
}

/** Reads pasted text of whatever format; null when nothing can be made of it. */
export function readPasted(text: string): PastedSong | null {
  if (text.trim() === '') return null
  try {
    const read = readSongs(new TextEncoder().encode(text))
    const [first] = read.songs
    if (first === undefined) return null
    const { song, warnings } = first
    return {
      format: formats.find(({ name }) => name === read.format)?.title ?? read.format,
      title: song.metadata.title,
      key: soundingKey(song),
      sections: song.sections.length,
      chart: chartOf(song, read.format === 'chordpro', read.songs.length === 1 ? text : null),
      songs: read.songs.length,
      warnings: warnings.map(({ message, line }) => `Line ${line}: ${message}`),
    }
  } catch (error) {
    if (error instanceof UnreadableSongError) return null
    throw error
  }
}

/** ChordPro stays as it was typed. */
function chartOf(song: Song, isChordPro: boolean, whole: string | null): string {
  if (isChordPro) return whole ?? song.source?.text ?? writeSong(song, 'chordpro')
  return writeSong(song, 'chordpro', { notation: 'english' })
}

function soundingKey(song: Song): string | null {
  const sounding = soundingSong(song)
  const key = parseKey(sounding.metadata.key ?? '') ?? guessKey(sounding)
  return key === null ? null : formatKey(key)
}
