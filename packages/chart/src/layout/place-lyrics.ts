import type { LayoutGroup, LayoutLyrics, LayoutPair, LayoutPiece, LayoutRow } from './tree.ts'

/** How wide texts are in the fonts they will be drawn in, in any unit. */
export type FontMetrics = {
  readonly lyric: (text: string) => number
  readonly chord: (text: string) => number
  /** The width a row may have. */
  readonly width: number
  /** The least room between two chords. */
  readonly gap: number
}

/**
 * Places a line on rows no wider than the metrics allow: chords above their syllables, apart from
 * each other, words whole. A word wider than a row gets a row of its own and sticks out.
 */
export function placeLyrics(line: Pick<LayoutLyrics, 'groups'>, metrics: FontMetrics): LayoutRow[] {
  const rows: OpenRow[] = [emptyRow()]
  for (const group of line.groups) {
    for (const pairs of wordsOf(group)) placeWord(rows, pairs, metrics)
  }
  return rows.filter((row) => row.pieces.length > 0).map(({ pieces, width }) => ({ pieces, width }))
}

type OpenRow = {
  readonly pieces: LayoutPiece[]
  /** Where the next lyric begins. */
  x: number
  /** Where the next chord may begin. */
  free: number
  /** How far the row reaches, blanks at its end left out. */
  width: number
}

function emptyRow(): OpenRow {
  return { pieces: [], x: 0, free: 0, width: 0 }
}

/** Text without chords may break at its blanks; a word with chords may not. */
function wordsOf(group: LayoutGroup): readonly (readonly LayoutPair[])[] {
  if (!group.splits) return [group.pairs]
  return group.pairs.flatMap((pair) =>
    (pair.lyric.match(/^\s+|\S+\s*/g) ?? []).map((lyric) => [{ ...pair, lyric }]),
  )
}

function placeWord(rows: OpenRow[], pairs: readonly LayoutPair[], metrics: FontMetrics): void {
  const row = rows.at(-1)
  if (row === undefined) return
  const placed = placeOn(row, pairs, metrics)
  if (placed.width <= metrics.width || row.pieces.length === 0) {
    commit(row, placed)
    return
  }
  const next = emptyRow()
  rows.push(next)
  commit(next, placeOn(next, withoutLeadingBlanks(pairs), metrics))
}

/** Where a word would stand on a row; the row itself is not changed. */
function placeOn(row: OpenRow, pairs: readonly LayoutPair[], metrics: FontMetrics): OpenRow {
  const pieces: LayoutPiece[] = []
  let { x, free, width } = row
  for (const pair of pairs) {
    const above = pair.chord === '' ? pair.annotation : pair.chord
    const pushed = above === '' ? 0 : Math.max(0, free - x)
    const last = pieces.at(-1)
    if (pushed > 0 && last !== undefined) pieces[pieces.length - 1] = { ...last, tie: pushed }
    x += pushed
    pieces.push({ x, chord: pair.chord, annotation: pair.annotation, lyric: pair.lyric, tie: 0 })
    if (above !== '') {
      free = x + metrics.chord(above) + metrics.gap
      width = Math.max(width, free - metrics.gap)
    }
    const inked = pair.lyric.trimEnd()
    if (inked !== '') width = Math.max(width, x + metrics.lyric(inked))
    x += metrics.lyric(pair.lyric)
  }
  return { pieces, x, free, width }
}

/** Adds a placed word; plain text that follows plain text becomes one piece. */
function commit(row: OpenRow, placed: OpenRow): void {
  const last = row.pieces.at(-1)
  const [first] = placed.pieces
  const isPlain = placed.pieces.length === 1 && first?.chord === '' && first.annotation === ''
  if (isPlain && last?.chord === '' && last.annotation === '') {
    row.pieces[row.pieces.length - 1] = { ...last, lyric: last.lyric + first.lyric }
  } else {
    row.pieces.push(...placed.pieces)
  }
  row.x = placed.x
  row.free = placed.free
  row.width = placed.width
}

function withoutLeadingBlanks(pairs: readonly LayoutPair[]): readonly LayoutPair[] {
  const [first, ...rest] = pairs
  if (first === undefined || first.chord !== '' || first.annotation !== '') return pairs
  return [{ ...first, lyric: first.lyric.trimStart() }, ...rest]
}
