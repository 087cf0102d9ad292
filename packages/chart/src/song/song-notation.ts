import { chordMark, type ChordMark } from '../model/chord-mark.ts'
import type { Song } from '../model/song.ts'
import { formatChord } from '../music/format-chord.ts'
import { formatKey, parseKey } from '../music/key.ts'
import type { Notation } from '../music/notation.ts'
import { mapChords } from './map-chords.ts'

/** The same song with its chord and key names in another notation. */
export function writeInNotation(song: Song, notation: Notation | undefined): Song {
  if (notation === undefined || notation === song.notation) return song
  const rename = (mark: ChordMark): ChordMark => {
    if (mark.chord === null) return mark
    return chordMark(formatChord(mark.chord, { notation, minors: 'm' }), notation)
  }
  const key = (written: string | null): string | null => {
    const parsed = written === null ? null : parseKey(written, { notation: song.notation })
    return parsed === null ? written : formatKey(parsed, { notation })
  }
  const renamed = mapChords(song, {
    mark: rename,
    text: (text) => rename(chordMark(text, song.notation)).text,
    key,
  })
  return { ...renamed, notation, metadata: { ...song.metadata, key: key(song.metadata.key) } }
}
