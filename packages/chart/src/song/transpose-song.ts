import { chordMark, type ChordMark } from '../model/chord-mark.ts'
import type { Line, LyricLine, Pitch, Segment } from '../model/line.ts'
import { madeHere } from '../model/span.ts'
import type { Section, Song } from '../model/song.ts'
import { formatChord, type ChordStyle } from '../music/format-chord.ts'
import { guessKey } from '../music/guess-key.ts'
import { commonKey, formatKey, parseKey, toKey, type Key } from '../music/key.ts'
import type { Notation } from '../music/notation.ts'
import { moveNote } from '../music/note.ts'
import { moveChord } from '../music/transpose.ts'
import { replaceGridChords } from './grid-chords.ts'

/**
 * The song in another key: chords in lines, grids and comments, and keys named on the way. The key
 * is the one the chords are written in (`Song.pitch`); a key of more than six sharps or flats is
 * taken under its common name. A song without a key counts as in the key its chords suggest.
 * Lines that stay the same are the same objects.
 */
export function transposeSong(song: Song, to: Key | string): Song {
  const from = keyOf(song)
  const target = toKey(to, typeof to === 'string' ? song.notation : undefined) ?? toKey(to)
  if (from === null || target === null) return song
  const common = commonKey(target)
  const moved = moveSong(song, common.tonic.fifths - from.tonic.fifths)
  const key = formatKey({ tonic: common.tonic, mode: from.mode }, { notation: song.notation })
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
  const change = mover(song, fifths)
  return {
    ...song,
    head: song.head.map((line) => moveLine(line, change)),
    sections: song.sections.map((section) => moveSection(section, change)),
    tail: song.tail.map((line) => moveLine(line, change)),
  }
}

type Mover = {
  mark: (mark: ChordMark) => ChordMark
  key: (key: string | null) => string | null
  text: (text: string) => string
}

function mover(song: Song, fifths: number): Mover {
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
  return {
    mark,
    key: (written) => {
      const key = written === null ? null : parseKey(written, { notation })
      if (key === null) return written
      return formatKey(commonKey({ tonic: moveNote(key.tonic, fifths), mode: key.mode }), {
        notation,
      })
    },
    text: (text) => mark(chordMark(text, notation)).text,
  }
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

function moveSection(section: Section, change: Mover): Section {
  const move = (line: Line): Line =>
    section.type === 'grid' && line.kind === 'verbatim'
      ? moveGridLine(line, change)
      : moveLine(line, change)
  return {
    ...section,
    lead: section.lead.map((line) => moveLine(line, change)),
    lines: section.lines.map(move),
    pitch: movePitch(section.pitch, change),
  }
}

function moveLine(line: Line, change: Mover): Line {
  switch (line.kind) {
    case 'lyric':
      return moveLyrics(line, change)
    case 'comment': {
      const text = moveBracketed(line.text, change)
      return text === line.text ? line : { ...line, ...madeHere, text }
    }
    case 'key':
      return moveKeyLine(line, change)
    case 'recall':
      return { ...line, ...movePitch(line, change) }
    default:
      return line
  }
}

function moveLyrics(line: LyricLine, change: Mover): LyricLine {
  let changed = false
  const segments = line.segments.map((segment): Segment => {
    if (segment.chord === null) return segment
    const chord = change.mark(segment.chord)
    if (chord === segment.chord) return segment
    changed = true
    return { chord, annotation: segment.annotation, text: segment.text, start: -1, end: -1 }
  })
  return changed ? { kind: 'lyric', segments, start: -1, end: -1 } : line
}

function moveKeyLine(line: Extract<Line, { kind: 'key' }>, change: Mover): Line {
  const pitch = movePitch(line, change)
  if (line.directive === 'transpose') return { ...line, ...pitch }
  return { ...line, ...madeHere, ...pitch, value: pitch.key ?? line.value }
}

function moveGridLine(line: Extract<Line, { kind: 'verbatim' }>, change: Mover): Line {
  const text = replaceGridChords(line.text, change.text)
  return text === line.text ? line : { ...line, ...madeHere, text }
}

function movePitch(pitch: Pitch, change: Mover): Pitch {
  return { key: change.key(pitch.key), shift: pitch.shift }
}

/** Chords named inside a comment: `Intro [Dm7] [F6/B]`. */
function moveBracketed(text: string, change: Mover): string {
  if (!text.includes('[')) return text
  return text.replace(/\[([^\][]*)\]/g, (_whole, inner: string) => `[${change.text(inner)}]`)
}
