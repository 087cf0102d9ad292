import type { Song } from '@precentor/chart'

/** The wanted order, or null where it names no section that the chart still has. */
export function knownSequence(
  { sections }: Song,
  wanted: readonly string[],
): readonly string[] | null {
  const ids = new Set(sections.map(({ id }) => id))
  const known = wanted.filter((id) => ids.has(id))
  return known.length === 0 ? null : known
}
