/**
 * How many pages columns fill that flow to the right of a page.
 *
 * @param content width of all columns with the gaps between them
 * @param page width of one page
 * @param gap between two columns, and so between two pages
 */
export function pageCount(content: number, page: number, gap: number): number {
  if (page <= 0) return 1
  // Widths come rounded to whole pixels.
  return Math.max(1, Math.ceil((content + gap) / (page + gap) - 0.02))
}

/** The page on which something stands that begins so far to the right of the first one. */
export function pageAt(left: number, page: number, gap: number): number {
  if (page <= 0) return 0
  return Math.max(0, Math.floor((left + 1) / (page + gap)))
}
