import { standSizes } from './stand-settings.ts'

/** Smaller letters would only be fitting, not legible. */
const leastFitted = 14

/**
 * The largest size at which a song fills one page; the usual one where even the smallest legible
 * letters need several.
 *
 * @param pagesAt how many pages the song has with letters of so many pixels
 * @param width of the page in pixels: letters so large that every line wraps help nobody
 */
export function fitSize(pagesAt: (size: number) => number, width: number): number {
  const widest = Math.floor(width / 19)
  let fits = leastFitted
  let fails = Math.min(Math.max(widest, standSizes.usual), standSizes.most) + 1
  if (pagesAt(fits) > 1) return standSizes.usual
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2)
    if (pagesAt(middle) > 1) fails = middle
    else fits = middle
  }
  return fits
}
