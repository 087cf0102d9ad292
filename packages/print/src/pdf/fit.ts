import { layoutChart, type ChartLayout } from '@precentor/chart'
import type { Typesetter } from '../fonts/typesetter.ts'
import type { PrintedSong } from '../printed-song.ts'
import { blocksOf, chordSize, gripBlocks } from './blocks.ts'
import { gripsOf, type Grip } from './grips.ts'
import { flow, type Flow } from './flow.ts'
import type { PdfOptions } from './options.ts'
import { columnWidth, type Area } from './paper.ts'

/** A chart with the size of its letters and its place on the pages. */
export type FittedChart = {
  readonly layout: ChartLayout
  readonly size: number
  readonly columns: number
  readonly flow: Flow
}

/** Points of the letters: as on the printed page of the screen, and what is still legible at arm’s length. */
const sizes = { usual: 12, least: 9, large: 18 } as const

/**
 * Finds the largest letters, and the columns, with which a chart fits one page, without broken
 * lines where that can be. Where even the smallest ones need a second page, the usual size is
 * taken. Large print is never made smaller.
 *
 * @param head the height of the title, in points
 */
export function fitChart(
  printed: PrintedSong,
  type: Typesetter,
  room: { readonly area: Area; readonly head: number },
  options: PdfOptions,
): FittedChart {
  const grips = wantedGrips(printed, options)
  const draw = (size: number, columns: number): FittedChart =>
    layOut(printed, type, room, { size, columns, grips })
  const columns = options.columns ?? 1
  if (options.isLarge === true) return draw(sizes.large, columns)
  const choices = options.columns === undefined ? [1, 2] : [columns]
  let first: FittedChart | undefined
  for (let size: number = sizes.usual; size >= sizes.least; size -= 0.5) {
    for (const chart of choices.map((count) => draw(size, count))) {
      if (chart.flow.pages > 1) continue
      first ??= chart
      if (wrappedLines(chart.layout) === 0) return chart
    }
  }
  if (first !== undefined) return first
  const drawn = choices.map((count) => draw(sizes.usual, count))
  return drawn.reduce((best, each) => (each.flow.pages < best.flow.pages ? each : best))
}

function layOut(
  { song, view }: PrintedSong,
  type: Typesetter,
  { area, head }: { readonly area: Area; readonly head: number },
  wanted: { readonly size: number; readonly columns: number; readonly grips: readonly Grip[] },
): FittedChart {
  const { size, columns, grips } = wanted
  const width = columnWidth(area, columns)
  const layout = layoutChart(song, {
    ...view,
    columns,
    metrics: {
      lyric: (text) => type.width(text, 'regular', size),
      chord: (text) => type.width(text, 'bold', chordSize(size)),
      width,
      gap: size * 0.45,
    },
  })
  const blocks = [
    ...blocksOf(withoutEmpty(layout), { type, size, width }),
    ...gripBlocks(grips, width),
  ]
  const heights = { count: columns, first: area.height - head, later: area.height }
  return { layout, size, columns, flow: flow(blocks, heights, size * 0.75) }
}

function wantedGrips({ song, view }: PrintedSong, { diagrams }: PdfOptions): readonly Grip[] {
  if (diagrams === undefined || view.lyricsOnly === true) return []
  return gripsOf(song, layoutChart(song, view), diagrams, view.notation ?? song.notation)
}

function wrappedLines({ sections }: ChartLayout): number {
  let count = 0
  for (const { lines } of sections) {
    for (const line of lines) if (line.kind === 'lyrics' && line.rows.length > 1) count += 1
  }
  return count
}

/** An intro without its chords is only a label, which says nothing to a singer. */
function withoutEmpty(layout: ChartLayout): ChartLayout {
  const sections = layout.sections.filter(({ lines, again }) => again || lines.length > 0)
  return { ...layout, sections }
}
