import { chordMark, type ChordMark } from '../model/chord-mark.ts'
import type { Song } from '../model/song.ts'
import { formatChord, type ChordStyle } from '../music/format-chord.ts'
import { guessKey } from './guess-key.ts'
import { commonKey, formatKey, parseKey, toKey, type Key } from '../music/key.ts'
import type { Notation } from '../music/notation.ts'
import { moveNote } from '../music/note.ts'
import { moveChord } from '../music/transpose.ts'
import { mapChords } from './map-chords.ts'

/**
 * The song in another key: chords in lines, grids and comments, and keys named on the way. The key
 * is the one the chords are written in (`Song.pitch`); a key of more than six sharps or flats is
 * taken under its common name. A song without a key counts as in the key its chords suggest.
 * Lines that stay the same are the same objects.
 */
export function transposeSong(song: Song, to: Key | string): Song {
  const from = keyOf(song)
  const target = toKey(to, song.notation) ?? toKey(to)
  if (from === null || target === null) return song
  const { tonic } = commonKey(target)
  const moved = moveSong(song, tonic.fifths - from.tonic.fifths)
  const key = formatKey({ tonic, mode: from.mode }, { notation: song.notation })
  return { ...moved, metadata: { ...moved.metadata, key } }
}

/** The key the chords are written in, or the one they suggest. */
export function keyOf(song: Song): Key | null {
  const { key } = song.metadata
  const written = key === null ? null : parseKey(key, { notation: song.notation })
  return written ?? guessKey(song)
}

/** Moves all chords by an interval in fifths; the key in the metadata is left to the caller. */
export function moveSong(song: Song, fifths: number): Song {
  if (fifths === 0) return song
  const { notation } = song
  const marks = new Map<ChordMark, ChordMark>()
  const mark = (written: ChordMark): ChordMark => {
    if (written.chord === null) return written
    let moved = marks.get(written)
    if (moved === undefined) {
      moved = moveMark(written, fifths, notation)
      marks.set(written, moved)
    }
    return moved
  }
  return mapChords(song, {
    mark,
    text: (text) => mark(chordMark(text, notation)).text,
    key: (written) => moveKey(written, fifths, notation),
  })
}

/**
 * Always counted from what the author wrote: moving back gives the very same mark, however odd
 * its spelling, and F## is not worn down to G on the way.
 */
function moveMark(mark: ChordMark, fifths: number, notation: Notation): ChordMark {
  const { origin } = mark
  if (origin !== null) {
    const total = origin.fifths + fifths
    return total === 0 ? origin.mark : moveMark(origin.mark, total, notation)
  }
  if (mark.chord === null) return mark
  const chord = moveChord(mark.chord, fifths)
  const text = formatChord(chord, { notation, ...styleOf(mark.text, notation) })
  return { text, kind: 'chord', chord, origin: { mark, fifths } }
}

/** How the author writes: unicode signs, and German minor chords as `a` or as `Am`. */
function styleOf(text: string, notation: Notation): ChordStyle {
  const unicode = text.includes('♭') || text.includes('♯')
  const upper = notation === 'german' && /^\W*[A-H]/.test(text)
  return { accidentals: unicode ? 'unicode' : 'ascii', minors: upper ? 'm' : 'lower' }
}

function moveKey(written: string | null, fifths: number, notation: Notation): string | null {
  const key = written === null ? null : parseKey(written, { notation })
  if (key === null) return written
  return formatKey(commonKey({ tonic: moveNote(key.tonic, fifths), mode: key.mode }), { notation })
}
