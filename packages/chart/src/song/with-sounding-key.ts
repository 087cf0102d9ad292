import type { Song } from '../model/song.ts'
import { formatKey, parseKey, shiftKey } from '../music/key.ts'

/**
 * Puts a sounding key into a song that names none, so that transposing starts from what somebody
 * knows and not from what the chords suggest. A song with a key of its own comes back unchanged.
 *
 * @param sounding in English letters, such as `Eb` or `F#m`
 */
export function withSoundingKey(song: Song, sounding: string | null): Song {
  const { metadata, notation } = song
  if (metadata.key !== null || sounding === null) return song
  const known = parseKey(sounding)
  if (known === null) return song
  const written = song.pitch === 'shapes' ? shiftKey(known, -metadata.capo) : known
  return { ...song, metadata: { ...metadata, key: formatKey(written, { notation }) } }
}
