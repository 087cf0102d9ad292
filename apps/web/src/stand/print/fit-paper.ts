import { chooseColumns } from '../choose-columns.ts'

/** Pixels of the letters on paper, 96 to the inch: 12 points and, where a song is long, down to 7.5. */
export const paperSizes = { usual: 16, least: 10 } as const

/** How a chart comes out in some size and number of columns, in pixels. */
export type Drawing = {
  /** All that has to be on the sheet. */
  readonly height: number
  /** Its sections alone, all together. */
  readonly text: number
}

/**
 * The largest size at which a chart fits one sheet, and the columns in which it does without lines
 * that wrap, if it can. Where even the smallest legible letters do not fit, a second sheet is
 * needed anyway and the usual size stays.
 *
 * @param draw tries a size and a number of columns
 * @param sheet height of what can be printed on
 */
export function fitPaper(
  draw: (size: number, columns: number) => Drawing,
  sheet: number,
): { size: number; columns: number } {
  for (let size: number = paperSizes.usual; size >= paperSizes.least; size -= 0.5) {
    const trials = [1, 2].map((columns) => {
      const { height, text } = draw(size, columns)
      return { columns, pages: height <= sheet ? 1 : 2, height: text }
    })
    if (trials.some(({ pages }) => pages === 1))
      return { size, columns: chooseColumns(trials, size) }
  }
  return { size: paperSizes.usual, columns: 2 }
}
