import type { Song } from '../model/song.ts'
import { formatKey, shiftKey } from '../music/key.ts'
import { keyOf, moveSong } from './transpose-song.ts'

/**
 * The song as it sounds: ChordPro's shapes raised by their capo. The capo stays in the metadata
 * as advice. A song that already says what sounds comes back unchanged.
 */
export function soundingSong(song: Song): Song {
  if (song.pitch === 'sounding') return song
  return { ...shifted(song, song.metadata.capo), pitch: 'sounding' }
}

/**
 * The song as hands play it at its capo: the inverse of `soundingSong`, and what ChordPro files
 * hold. Without a capo only the label changes.
 */
export function shapeSong(song: Song): Song {
  if (song.pitch === 'shapes') return song
  return { ...shifted(song, -song.metadata.capo), pitch: 'shapes' }
}

function shifted(song: Song, semitones: number): Song {
  const from = semitones % 12 === 0 ? null : keyOf(song)
  if (from === null) return song
  const to = shiftKey(from, semitones)
  const moved = moveSong(song, to.tonic.fifths - from.tonic.fifths)
  if (song.metadata.key === null) return moved
  return {
    ...moved,
    metadata: { ...moved.metadata, key: formatKey(to, { notation: song.notation }) },
  }
}
