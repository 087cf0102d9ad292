import type { ComparedLine } from './compare-lines.ts'

/** A stretch of lines to show, or how many equal ones are left out. */
export type FoldedLines =
  | { readonly kind: 'lines'; readonly lines: readonly ComparedLine[] }
  | { readonly kind: 'folded'; readonly count: number }

/** How many equal lines stay before and after each difference. */
const around = 2

/** Leaves out long stretches of equal lines, so that the differences are seen at once. */
export function foldEqualLines(lines: readonly ComparedLine[]): FoldedLines[] {
  const folded: FoldedLines[] = []
  let from = 0
  while (from < lines.length) {
    const isShown = isNearDifference(lines, from)
    let to = from + 1
    while (to < lines.length && isNearDifference(lines, to) === isShown) to += 1
    // A fold of a single line would take as much room as the line.
    if (isShown || to - from === 1) folded.push({ kind: 'lines', lines: lines.slice(from, to) })
    else folded.push({ kind: 'folded', count: to - from })
    from = to
  }
  return folded
}

function isNearDifference(lines: readonly ComparedLine[], place: number): boolean {
  const near = lines.slice(Math.max(0, place - around), place + around + 1)
  return near.some((line) => !line.isSame)
}
