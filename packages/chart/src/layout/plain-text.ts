import { cellWidth } from './cells.ts'
import type { ChartLayout, LayoutLine, LayoutLyrics, LayoutSection } from './tree.ts'

/** The chart as text with chords above the words, for letters of equal width. */
export function plainText(layout: ChartLayout): string {
  const blocks = [headingText(layout), ...layout.sections.map(sectionText)]
  return blocks.filter((block) => block !== '').join('\n\n') + '\n'
}

/** One line of lyrics as one or two lines of text. */
export function plainLyrics(line: LayoutLyrics): string[] {
  let chords = ''
  let words = ''
  for (const { pairs } of line.groups) {
    for (const [index, pair] of pairs.entries()) {
      const above = pair.chord === '' ? pair.annotation : pair.chord
      if (above !== '') {
        words = extend(words, cellWidth(chords) + (chords === '' ? 0 : 1), index > 0)
        chords += ' '.repeat(Math.max(0, cellWidth(words) - cellWidth(chords))) + above
      }
      words += pair.lyric
    }
  }
  if (chords === '') return [words.trimEnd()]
  return line.hasLyrics ? [chords, words.trimEnd()] : [chords]
}

/** Words pushed apart by long chords; inside a word by a line that shows that it goes on. */
function extend(words: string, width: number, inWord: boolean): string {
  const missing = width - cellWidth(words)
  if (missing <= 0) return words
  return words + (inWord ? '-'.repeat(missing) : ' '.repeat(missing))
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

function sectionText(section: LayoutSection): string {
  const times = section.times > 1 ? ` (x${section.times})` : ''
  const label = section.label === '' ? [] : [`${section.label}${times}:`]
  return [...label, ...section.lines.flatMap(lineText)].join('\n')
}

function lineText(line: LayoutLine): string[] {
  if (line.kind === 'lyrics') return plainLyrics(line)
  if (line.kind === 'blank') return ['']
  return [line.kind === 'comment' ? `(${line.text})` : line.text]
}
