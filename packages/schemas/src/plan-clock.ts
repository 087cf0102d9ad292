/** Seconds from the beginning of a service to the start of each item. */
export function startOffsets(lengths: readonly number[]): number[] {
  let elapsed = 0
  return lengths.map((length) => {
    const start = elapsed
    elapsed += length
    return start
  })
}

/**
 * The moment, ISO 8601, at which each item begins when a service starts at
 * `startsAt`. Items follow one another without a gap; one without a length, as a
 * header, begins together with the next.
 */
export function itemStarts(startsAt: string, lengths: readonly number[]): string[] {
  const start = Date.parse(startsAt)
  return startOffsets(lengths).map((offset) => new Date(start + offset * 1000).toISOString())
}

/** Seconds of all items together. */
export function totalLength(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}

/**
 * Seconds by which items are longer than a time is meant to last; negative where
 * there is time left, null where the end is open.
 */
export function overrun(lengths: readonly number[], meant: number | null): number | null {
  return meant === null ? null : totalLength(lengths) - meant
}
