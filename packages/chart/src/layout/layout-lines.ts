import { chordMark } from '../model/chord-mark.ts'
import type { Line, Pitch } from '../model/line.ts'
import type { Section } from '../model/song.ts'
import { replaceGridChords } from '../song/grid-chords.ts'
import type { ChordWriter } from './chord-writer.ts'
import { layoutLyrics, layoutWords } from './layout-lyrics.ts'
import type { LayoutLine } from './tree.ts'
import type { ChartView } from './view.ts'

/** The lines of a section as they are drawn, without blank lines at either end. */
export function layoutLines(
  section: Section,
  start: Pitch,
  view: ChartView,
  write: ChordWriter,
): LayoutLine[] {
  const lines: LayoutLine[] = []
  let pitch = start
  for (const line of section.lines) {
    if (line.kind === 'key') pitch = line
    const drawn = layoutLine(line, section, pitch, view, write)
    if (drawn === null || (drawn.kind === 'blank' && (lines.at(-1)?.kind ?? 'blank') === 'blank'))
      continue
    lines.push(drawn)
  }
  if (lines.at(-1)?.kind === 'blank') lines.pop()
  return lines
}

function layoutLine(
  line: Line,
  section: Section,
  pitch: Pitch,
  view: ChartView,
  write: ChordWriter,
): LayoutLine | null {
  switch (line.kind) {
    case 'lyric':
      return view.lyricsOnly === true ? layoutWords(line) : layoutLyrics(line, pitch, write)
    case 'comment':
      return line.text === '' ? null : { kind: 'comment', style: line.style, text: line.text }
    case 'verbatim':
      return verbatim(line.text, section, pitch, view, write)
    case 'blank':
      return { kind: 'blank' }
    default:
      return null
  }
}

function verbatim(
  text: string,
  section: Section,
  pitch: Pitch,
  view: ChartView,
  write: ChordWriter,
): LayoutLine | null {
  if (section.type === 'svg' || section.type === 'abc' || section.type === 'lilypond') return null
  if (view.lyricsOnly === true && section.type !== 'textblock') return null
  if (section.type !== 'grid') return { kind: 'verbatim', text }
  return {
    kind: 'verbatim',
    text: replaceGridChords(text, (chord) => write(chordMark(chord), pitch)),
  }
}
