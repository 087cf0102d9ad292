import type { Block, Row } from './blocks.ts'

/** A row with its place: the page and column, and how far below the column's top it begins. */
export type PlacedRow = {
  readonly row: Row
  readonly page: number
  readonly column: number
  readonly y: number
}

export type Flow = { readonly rows: readonly PlacedRow[]; readonly pages: number }

/** Heights of the columns; the first page has less room, because the title stands there. */
export type Columns = { readonly count: number; readonly first: number; readonly later: number }

/**
 * Fills columns and pages with blocks. A block goes to the next column where it does not fit, and
 * is parted only when it is higher than a column: there no row is parted, and no label stands alone.
 */
export function flow(blocks: readonly Block[], columns: Columns, gap: number): Flow {
  const placed: PlacedRow[] = []
  let page = 0
  let column = 0
  let y = 0

  for (const block of blocks) {
    if (block.breakBefore === 'page' && placed.length > 0) nextPage()
    else if (block.breakBefore === 'column' && placed.length > 0) nextColumn()
    if (y > 0) y += gap
    if (y > 0 && y + block.height > room() && fitsAnew(block)) nextColumn()
    for (const [place, row] of block.rows.entries()) {
      if (y > 0 && y + row.height + keptWith(block.rows, place) > room()) nextColumn()
      placed.push({ row, page, column, y })
      y += row.height
    }
  }
  return { rows: placed, pages: page + 1 }

  function room(): number {
    return page === 0 ? columns.first : columns.later
  }

  /** Whether it would be whole in a column of its own; else it may as well begin here. */
  function fitsAnew(block: Block): boolean {
    const isLast = column === columns.count - 1
    return block.height <= (isLast ? columns.later : room()) || y > room() * 0.75
  }

  function nextColumn(): void {
    if (column === columns.count - 1) return nextPage()
    column += 1
    y = 0
  }

  function nextPage(): void {
    page += 1
    column = 0
    y = 0
  }
}

/** A label needs its first line with it. */
function keptWith(rows: readonly Row[], place: number): number {
  return rows[place]?.kind === 'label' ? (rows[place + 1]?.height ?? 0) : 0
}
