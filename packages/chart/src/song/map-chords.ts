import type { ChordMark } from '../model/chord-mark.ts'
import type { KeyLine, Line, LyricLine, Pitch, Segment, VerbatimLine } from '../model/line.ts'
import type { Section, Song } from '../model/song.ts'
import { madeHere } from '../model/span.ts'
import { replaceGridChords } from './grid-chords.ts'

/** What becomes of the chords and keys of a song. Each is called with what is written. */
export type ChordChange = {
  readonly mark: (mark: ChordMark) => ChordMark
  /** Chords named in grids and comments; words that are no chord come back as they are. */
  readonly text: (text: string) => string
  readonly key: (key: string | null) => string | null
}

/** Changes every chord of a song and every key named on the way. Lines that stay the same are shared. */
export function mapChords(song: Song, change: ChordChange): Song {
  return {
    ...song,
    head: song.head.map((line) => mapLine(line, change)),
    sections: song.sections.map((section) => mapSection(section, change)),
    tail: song.tail.map((line) => mapLine(line, change)),
  }
}

function mapSection(section: Section, change: ChordChange): Section {
  const isGrid = section.type === 'grid'
  return {
    ...section,
    lead: section.lead.map((line) => mapLine(line, change)),
    lines: section.lines.map((line) =>
      isGrid && line.kind === 'verbatim' ? mapGridLine(line, change) : mapLine(line, change),
    ),
    pitch: mapPitch(section.pitch, change),
  }
}

function mapLine(line: Line, change: ChordChange): Line {
  switch (line.kind) {
    case 'lyric':
      return mapLyrics(line, change)
    case 'comment': {
      const text = mapBracketed(line.text, change)
      return text === line.text ? line : { ...line, ...madeHere, text }
    }
    case 'key':
      return mapKeyLine(line, change)
    case 'recall':
      return { ...line, ...mapPitch(line, change) }
    default:
      return line
  }
}

function mapLyrics(line: LyricLine, change: ChordChange): LyricLine {
  let isChanged = false
  const segments = line.segments.map((segment): Segment => {
    if (segment.chord === null) return segment
    const chord = change.mark(segment.chord)
    if (chord === segment.chord) return segment
    isChanged = true
    return { chord, annotation: segment.annotation, text: segment.text, start: -1, end: -1 }
  })
  return isChanged ? { kind: 'lyric', segments, start: -1, end: -1 } : line
}

function mapKeyLine(line: KeyLine, change: ChordChange): KeyLine {
  const pitch = mapPitch(line, change)
  if (line.directive === 'transpose' || pitch.key === line.key) return { ...line, ...pitch }
  return { ...line, ...madeHere, ...pitch, value: pitch.key ?? line.value }
}

function mapGridLine(line: VerbatimLine, change: ChordChange): VerbatimLine {
  const text = replaceGridChords(line.text, change.text)
  return text === line.text ? line : { ...line, ...madeHere, text }
}

function mapPitch(pitch: Pitch, change: ChordChange): Pitch {
  return { key: change.key(pitch.key), shift: pitch.shift }
}

/** Chords named inside a comment: `Intro [Dm7] [F6/B]`. */
function mapBracketed(text: string, change: ChordChange): string {
  if (!text.includes('[')) return text
  return text.replace(/\[([^\][]*)\]/g, (_whole, inner: string) => `[${change.text(inner)}]`)
}
