import type {
  ChartLayout,
  LayoutLine,
  LayoutLyrics,
  LayoutRow,
  LayoutSection,
} from '@precentor/chart'
import type { Typesetter } from '../fonts/typesetter.ts'
import { gripRoom } from './draw-grip.ts'
import type { Grip } from './grips.ts'
import { wrap } from './wrap.ts'

/** What is drawn below each other in a column, each with its height in points. */
export type Row =
  | { readonly kind: 'label'; readonly text: string; readonly height: number }
  | {
      readonly kind: 'chart'
      readonly row: LayoutRow
      readonly hasChords: boolean
      readonly height: number
    }
  | {
      readonly kind: 'comment'
      readonly text: string
      readonly isBoxed: boolean
      readonly height: number
    }
  | {
      readonly kind: 'verbatim'
      readonly text: string
      readonly size: number
      readonly height: number
    }
  | { readonly kind: 'grips'; readonly grips: readonly Grip[]; readonly height: number }
  | { readonly kind: 'space'; readonly height: number }

/** Rows that stay together on one page where they fit. */
export type Block = {
  readonly rows: readonly Row[]
  readonly height: number
  readonly breakBefore: LayoutSection['breakBefore']
}

export type Measure = {
  readonly type: Typesetter
  /** Points of the lyrics. */
  readonly size: number
  /** Of the column. */
  readonly width: number
}

/** Chords are a little smaller than the words, and bold. */
export function chordSize(size: number): number {
  return size * 0.92
}

/** Makes the blocks of a chart whose lines are placed on rows already. */
export function blocksOf(layout: ChartLayout, measure: Measure): Block[] {
  return layout.sections.map((section) => {
    const rows = [
      ...labelRows(section, measure),
      ...section.lines.flatMap((line) => rowsOf(line, measure)),
    ]
    const height = rows.reduce((sum, row) => sum + row.height, 0)
    return { rows, height, breakBefore: section.breakBefore }
  })
}

/** The grips of a chart below it, as many beside each other as the column is wide. */
export function gripBlocks(grips: readonly Grip[], width: number): Block[] {
  const count = Math.max(1, Math.floor(width / gripRoom.width))
  const { height } = gripRoom
  return Array.from({ length: Math.ceil(grips.length / count) }, (_, place) => {
    const row = {
      kind: 'grips',
      grips: grips.slice(place * count, (place + 1) * count),
      height,
    } as const
    return { rows: [row], height, breakBefore: 'none' }
  })
}

function labelRows(section: LayoutSection, { type, size, width }: Measure): Row[] {
  const times = section.times > 1 ? ` ×${section.times}` : ''
  const text = section.label + times
  if (text === '') return []
  return wrap(text, width, (part) => type.width(part, 'bold', size * 0.85)).map((part) => ({
    kind: 'label',
    text: part,
    height: size * 1.3,
  }))
}

function rowsOf(line: LayoutLine, measure: Measure): Row[] {
  const { type, size, width } = measure
  switch (line.kind) {
    case 'lyrics':
      return lyricRows(line, size)
    case 'comment':
      return wrap(line.text, width - size * 0.5, (part) =>
        type.width(part, 'italic', size * 0.9),
      ).map((text) => ({
        kind: 'comment',
        text,
        isBoxed: line.style === 'box',
        height: size * 1.35,
      }))
    case 'verbatim':
      return [verbatimRow(line.text, measure)]
    case 'blank':
      return [{ kind: 'space', height: size * 0.6 }]
  }
}

function lyricRows(line: LayoutLyrics, size: number): Row[] {
  return line.rows.map((row) => {
    const hasChords = row.pieces.some(({ chord, annotation }) => chord !== '' || annotation !== '')
    const hasWords = row.pieces.some(({ lyric }) => lyric.trim() !== '')
    const height =
      (hasChords ? size * 1.15 : 0) + (hasWords || !hasChords ? size * 1.32 : size * 0.25)
    return { kind: 'chart', row, hasChords, height }
  })
}

/** Tabs and grids lose their sense when they wrap: they become smaller instead. */
function verbatimRow(text: string, { type, size, width }: Measure): Row {
  const wanted = size * 0.85
  const needed = type.width(text, 'mono', wanted)
  const fitting = needed > width ? (wanted * width) / needed : wanted
  return { kind: 'verbatim', text, size: fitting, height: fitting * 1.25 }
}
