import { cellWidth } from './cells.ts'

/** A line of letters of equal width that is written from left to right, piece by piece. */
export class Column {
  text = ''
  width = 0

  /** Puts a piece at a column, or right behind what stands there already. */
  put(column: number, piece: string): void {
    const blanks = Math.max(0, column - this.width)
    this.text += ' '.repeat(blanks) + piece
    this.width += blanks + cellWidth(piece)
  }
}
