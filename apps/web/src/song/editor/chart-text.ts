import {
  formatKey,
  guessKey,
  parseKey,
  readChordPro,
  readSongs,
  shiftKey,
  transposeSong,
  writeSong,
  type Metadata,
} from '@precentor/chart'

/**
 * The text of a chart moved by semitones: only chords and keys change, every other letter stays.
 * A chart that names no key does not get one. Charts without chords come back as they are.
 */
export function transposedText(text: string, semitones: number): string {
  const { song } = readChordPro(text)
  const written = song.metadata.key
  const from = (written === null ? null : parseKey(written)) ?? guessKey(song)
  if (from === null) return text
  const moved = transposeSong(song, shiftKey(from, semitones))
  const key = written === null ? null : formatKey(shiftKey(from, semitones))
  return writeSong({ ...moved, metadata: { ...moved.metadata, key } }, 'chordpro')
}

/** The text with other metadata: a directive that is there is rewritten where it stands. */
export function withMetadata(
  text: string,
  change: Partial<Pick<Metadata, 'tempo' | 'time' | 'duration'>>,
): string {
  const { song } = readChordPro(text)
  return writeSong({ ...song, metadata: { ...song.metadata, ...change } }, 'chordpro')
}

/**
 * What was pasted, as ChordPro, when it is a chart of another kind, such as chords in lines above
 * the words; null when it can stay as it is.
 */
export function pastedAsChordPro(pasted: string): string | null {
  if (!/\n/.test(pasted.trim())) return null
  try {
    const { format, songs } = readSongs(new TextEncoder().encode(pasted))
    const [first] = songs
    if (first === undefined || format === 'chordpro' || format === 'lyrics') return null
    return writeSong(first.song, 'chordpro')
  } catch {
    // Whatever cannot be read as a song is text, and text can be pasted.
    return null
  }
}
