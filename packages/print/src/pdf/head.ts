import type { ChartHeading } from '@precentor/chart'
import type { Typesetter } from '../fonts/typesetter.ts'
import type { PrintedSong } from '../printed-song.ts'
import { ink } from './ink.ts'
import { margin } from './paper.ts'
import { wrap } from './wrap.ts'

/** The lines above a chart, each with the style and size of its letters. */
export type HeadLine = {
  readonly text: string
  readonly style: 'bold' | 'regular' | 'italic'
  readonly size: number
}

/** Title, key and authors, and what the players are told; broken where they are wider than the page. */
export function headLines(
  printed: Pick<PrintedSong, 'notes'>,
  heading: ChartHeading,
  type: Typesetter,
  width: number,
): HeadLine[] {
  const lines: readonly HeadLine[] = [
    { text: heading.title, style: 'bold', size: 18 },
    { text: heading.subtitles.join(' · '), style: 'regular', size: 10 },
    { text: heading.authors, style: 'regular', size: 10 },
    { text: factsOf(heading).join(' · '), style: 'bold', size: 11 },
    ...printed.notes
      .split('\n')
      .map((text): HeadLine => ({ text: text.trim(), style: 'italic', size: 10 })),
  ]
  return lines.flatMap((line) =>
    wrap(line.text, width, (text) => type.width(text, line.style, line.size)).map((text) => ({
      ...line,
      text,
    })),
  )
}

export function headHeight(lines: readonly HeadLine[]): number {
  return lines.reduce((sum, { size }) => sum + size * 1.35, 0) + 8
}

export function drawHead(type: Typesetter, lines: readonly HeadLine[]): void {
  let y: number = margin.top
  for (const { text, style, size } of lines) {
    type.draw(text, style, { x: margin.x, y, size, color: ink.words })
    y += size * 1.35
  }
}

/** What a player has to know before the first bar. */
function factsOf(heading: ChartHeading): string[] {
  const { key, keyGuessed, capo, shapeKey, tempo, time } = heading
  const guess = keyGuessed ? ' (from the chords)' : ''
  const keys =
    capo === 0
      ? [key === null ? '' : `Key ${key}${guess}`]
      : [
          key === null ? '' : `Sounds in ${key}${guess}`,
          shapeKey === null ? `Capo ${capo}` : `Capo ${capo}: play in ${shapeKey}`,
        ]
  return [...keys, tempo === null ? '' : `${tempo} bpm`, time ?? ''].filter((fact) => fact !== '')
}
