import { parseHeading } from '../../headings/heading.ts'
import type { Line } from '../../model/line.ts'
import type { ReadSong } from '../../model/song.ts'
import { buildSong, type SectionDraft } from '../../song/build-song.ts'
import { startSheet, type Sheet } from '../chords-over-words/sheet-state.ts'
import { plainLine } from '../plain-line.ts'
import { ccliOf, readFooter } from './footer.ts'

type RawLine = Sheet['lines'][number]

/** Reads the text SongSelect offers: the title, headed sections, and a footer with the rights. */
export function readSongSelectText(text: string): ReadSong {
  const { lines } = startSheet(text, 'english')
  const first = lines.findIndex((line) => line.text.trim() !== '')
  const footer = footerStart(lines, first)
  const papers = lines.slice(footer)
  const { authors, copyright } = readFooter(papers.map((line) => line.text))
  const number = papers.map((line) => ccliOf(line.text)).find((found) => found !== null)
  const song = buildSong({
    metadata: {
      title: lines[first]?.text.trim() ?? null,
      authors,
      copyright,
      ccli: number ?? null,
    },
    sections: sectionsIn(lines.slice(first + 1, footer)),
    tail: papers
      .filter((line) => line.text.trim() !== '')
      .map((line) => ({ kind: 'credit', ...line, text: line.text.trim() })),
    pitch: 'sounding',
    source: { format: 'songselect', text, firstLine: 1 },
  })
  return { song, warnings: [] }
}

/** The song number's line; newer files have the authors right above it. */
function footerStart(lines: readonly RawLine[], first: number): number {
  const at = lines.findLastIndex((line) => ccliOf(line.text) !== null)
  if (at < 0) return lines.length
  let start = at
  while (start - 1 > first && (lines[start - 1]?.text.trim() ?? '') !== '') start -= 1
  // Words of a section that has no blank line below it are no footer.
  const isSung = at - start > 3 || parseHeading(lines[start]?.text ?? '') !== null
  return isSung ? at : start
}

function sectionsIn(lines: readonly RawLine[]): SectionDraft[] {
  const sections: (SectionDraft & { lines: Line[] })[] = []
  let isApart = true
  for (const { text, start, end } of lines) {
    const words = text.trim()
    const heading = isApart ? parseHeading(words) : null
    const current = sections.at(-1)
    if (heading !== null) {
      const { type, number, label } = heading
      const open = { kind: 'heading', text: words, start, end } as const
      sections.push({ type, number, label, open, lines: [] })
    } else if (words === '') current?.lines.push({ kind: 'blank', start, end })
    else if (current === undefined)
      sections.push({ type: 'other', lines: [plainLine(words, start, end)] })
    else current.lines.push(plainLine(words, start, end))
    isApart = words === ''
  }
  return sections
}
