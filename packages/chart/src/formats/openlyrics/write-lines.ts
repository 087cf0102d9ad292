import type { ChordMark } from '../../model/chord-mark.ts'
import type { Line, LyricLine } from '../../model/line.ts'
import { withoutMarkup } from '../../model/markup.ts'
import { escapeXml } from '../xml/entities.ts'

export type ChordWriter = (mark: ChordMark) => string

/** A section's lines as they stand inside `<lines>`. */
export function linesText(lines: readonly Line[], writeChord: ChordWriter): string {
  const texts = lines.flatMap((line) => lineText(line, writeChord))
  while (texts.at(-1) === '') texts.pop()
  return texts.join('<br/>')
}

function lineText(line: Line, writeChord: ChordWriter): string[] {
  switch (line.kind) {
    case 'lyric':
      return [lyricText(line, writeChord)]
    case 'comment':
      return line.text.trim() === '' ? [] : [`<comment>${escapeXml(line.text.trim())}</comment>`]
    case 'blank':
      return ['']
    case 'credit':
    case 'directive':
    case 'heading':
    case 'key':
    case 'recall':
    case 'remark':
    case 'verbatim':
      return []
    default:
      return line satisfies never
  }
}

function lyricText(line: LyricLine, writeChord: ChordWriter): string {
  return line.segments
    .map(({ chord, annotation, text }) => {
      const words = escapeXml(withoutMarkup(text))
      if (chord !== null && chord.text.trim() !== '') return writeChord(chord) + words
      const above = annotation?.trim() ?? ''
      return (above === '' ? '' : `<comment>${escapeXml(above)}</comment>`) + words
    })
    .join('')
}
