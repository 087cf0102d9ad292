import type { FretInstrumentName } from '@precentor/chart'
import type { PaperName } from './paper.ts'

export type PdfOptions = {
  readonly paper?: PaperName
  /** Letters for weak eyes and dark stages: never smaller than 18 points, in one column. */
  readonly isLarge?: boolean
  /** How many columns; as many as fit the song on one page when left out. */
  readonly columns?: 1 | 2 | 3
  /** Draws the grips of the chords at the end of each song. */
  readonly diagrams?: FretInstrumentName | 'piano'
}
