/** The sequence without the entry at a place. */
export function withoutEntry(sequence: readonly string[], place: number): string[] {
  return sequence.filter((_, at) => at !== place)
}

/** The sequence with one entry moved a place to the left or right; ends stay ends. */
export function moveEntry(sequence: readonly string[], place: number, by: -1 | 1): string[] {
  const entry = sequence[place]
  const target = place + by
  if (entry === undefined || target < 0 || target >= sequence.length) return [...sequence]
  return withoutEntry(sequence, place).toSpliced(target, 0, entry)
}
