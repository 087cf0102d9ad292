import { chordMark } from '../model/chord-mark.ts'
import type { Line, Pitch } from '../model/line.ts'
import type { Section } from '../model/song.ts'
import { replaceGridChords } from '../song/grid-chords.ts'
import { layoutLyrics, layoutWords } from './layout-lyrics.ts'
import type { Pen } from './pen.ts'
import type { LayoutLine } from './tree.ts'
import { isShown } from './view.ts'

/** The lines of a section as they are drawn, without blank lines at either end. */
export function layoutLines(section: Section, start: Pitch, pen: Pen): LayoutLine[] {
  const lines: LayoutLine[] = []
  let pitch = start
  let isAfterBlank = true
  for (const line of section.lines) {
    if (line.kind === 'key') pitch = line
    const drawn = layoutLine(line, section, pitch, pen)
    if (drawn === null || (isAfterBlank && drawn.kind === 'blank')) continue
    isAfterBlank = drawn.kind === 'blank'
    lines.push(drawn)
  }
  if (isAfterBlank) lines.pop()
  return lines
}

function layoutLine(line: Line, section: Section, pitch: Pitch, pen: Pen): LayoutLine | null {
  switch (line.kind) {
    case 'lyric':
      return pen.view.lyricsOnly === true ? layoutWords(line, pen) : layoutLyrics(line, pitch, pen)
    case 'comment': {
      const text = isShown(line.selector, pen.view) ? pen.comment(line.text, pitch) : ''
      return text === '' ? null : { kind: 'comment', style: line.style, text }
    }
    case 'verbatim':
      return layoutVerbatim(line.text, section, pitch, pen)
    case 'blank':
      return { kind: 'blank' }
    default:
      return null
  }
}

/** Music and pictures in letters are for other programs; tabs and grids are no lyrics. */
function layoutVerbatim(text: string, section: Section, pitch: Pitch, pen: Pen): LayoutLine | null {
  const { type } = section
  if (type === 'svg' || type === 'abc' || type === 'lilypond') return null
  if (pen.view.lyricsOnly === true && type !== 'textblock') return null
  if (type !== 'grid') return { kind: 'verbatim', text }
  return {
    kind: 'verbatim',
    text: replaceGridChords(text, (chord) => pen.chord(chordMark(chord), pitch)),
  }
}
