/** How a song looked in a number of columns. */
export type Trial = {
  readonly columns: number
  readonly pages: number
  /** Pixels of all its sections together: lines that wrap make it more. */
  readonly height: number
}

/**
 * As many columns as there is room for, but none that only makes lines wrap: of the trials with
 * the fewest pages, the one with the most columns that is not taller than it need be.
 *
 * @param slack pixels of height that are no wrapped line yet
 */
export function chooseColumns(trials: readonly Trial[], slack: number): number {
  const fewest = Math.min(...trials.map(({ pages }) => pages))
  const good = trials.filter(({ pages }) => pages === fewest)
  const least = Math.min(...good.map(({ height }) => height))
  const unwrapped = good.filter(({ height }) => height <= least + slack)
  return Math.max(1, ...unwrapped.map(({ columns }) => columns))
}

/** How many columns there is room for, at least one; all in pixels. */
export function mostColumns(width: number, gap: number, narrowest: number): number {
  return Math.max(1, Math.floor((width + gap) / (narrowest + gap)))
}
