import type { ChartLayout } from '@precentor/chart'
import type { Jump } from './section-jumps.tsx'

/**
 * The sections one can jump to: those with a name.
 *
 * @param pages the page on which each section of the song begins
 */
export function jumpsOf(
  { sections }: Pick<ChartLayout, 'sections'>,
  pages: readonly number[],
): Jump[] {
  return sections
    .filter(({ id }) => id !== null)
    .map(({ label, times }, index) => ({
      index,
      label: times > 1 ? `${label} ×${times}` : label,
      page: pages[index] ?? 0,
    }))
    .filter(({ label }) => label !== '')
}
