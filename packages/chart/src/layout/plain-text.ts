import { cellWidth } from './cells.ts'
import { Column } from './column.ts'
import { placeLyrics } from './place-lyrics.ts'
import type { ChartLayout, LayoutLine, LayoutLyrics, LayoutRow, LayoutSection } from './tree.ts'

/**
 * The chart as text with chords above the words, for letters of equal width.
 *
 * @param options.width columns a line may have; lines are not broken when left out
 */
export function plainText(layout: ChartLayout, options: { width?: number } = {}): string {
  const sections = layout.sections.map((section) => sectionText(section, options.width))
  const blocks = [headingText(layout), ...sections]
  return blocks.filter((block) => block !== '').join('\n\n') + '\n'
}

/** One line of lyrics as text: for each row the chords, where there are any, and the words. */
function plainLyrics(line: LayoutLyrics, width = Infinity): string[] {
  return placeLyrics(line, { lyric: cellWidth, chord: cellWidth, width, gap: 1 }).flatMap(rowText)
}

function rowText({ pieces }: LayoutRow): string[] {
  const chords = new Column()
  const words = new Column()
  for (const { x, chord, annotation, lyric, tie } of pieces) {
    const above = chord === '' ? annotation : chord
    if (above !== '') chords.put(x, above)
    if (lyric !== '') words.put(x, lyric + '-'.repeat(tie))
  }
  return [chords.text, words.text.trimEnd()].filter((text) => text !== '')
}

function headingText({ heading }: ChartLayout): string {
  const key = heading.key === null ? '' : `Key: ${heading.key}`
  const capo = heading.capo === 0 ? '' : `Capo: ${heading.capo} (${heading.shapeKey ?? ''})`
  const tempo = heading.tempo === null ? '' : `Tempo: ${heading.tempo}`
  const facts = [key, capo, tempo, heading.time === null ? '' : `Time: ${heading.time}`]
  return [
    heading.title,
    ...heading.subtitles,
    heading.authors,
    facts.filter((fact) => fact !== '').join('  '),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function sectionText(section: LayoutSection, width: number | undefined): string {
  const times = section.times > 1 ? ` (x${section.times})` : ''
  const label = section.label === '' ? [] : [`${section.label}${times}:`]
  return [...label, ...section.lines.flatMap((line) => lineText(line, width))].join('\n')
}

function lineText(line: LayoutLine, width: number | undefined): string[] {
  if (line.kind === 'lyrics') return plainLyrics(line, width)
  if (line.kind === 'blank') return ['']
  return [line.kind === 'comment' ? `(${line.text})` : line.text]
}
