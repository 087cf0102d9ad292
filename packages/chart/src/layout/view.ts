import type { SequenceEntry } from '../model/song.ts'
import type { Key } from '../music/key.ts'
import type { Notation } from '../music/notation.ts'
import type { FontMetrics } from './place-lyrics.ts'

/** How one reader wants to see a chart. Everything is optional. */
export type ChartView = {
  /** The key that is to sound; the song's own when left out. */
  key?: Key | string
  /** The player's capo: chords become the shapes below it. 0 shows what sounds. */
  capo?: number
  /** How chord names are written; the song's own notation when left out. */
  notation?: Notation
  /** German minor chords as `Am` or `a`; `m` when left out. */
  minors?: 'm' | 'lower'
  accidentals?: 'ascii' | 'unicode'
  /** Numbers instead of chord names. They are the same in every key. */
  numbers?: 'nashville' | 'roman'
  lyricsOnly?: boolean
  /** What is sung this time, by section id; the song's own order when left out. */
  sequence?: readonly (SequenceEntry | string)[]
  /** A section that comes again is shown in full or by its label alone; `label` when left out. */
  repeats?: 'full' | 'label'
  /** Shows conditional sections and comments for these only (`guitar`); all when left out. */
  selectors?: readonly string[]
  /** Places lines on rows for drawing on paper; a web page lets the browser do it. */
  metrics?: FontMetrics
  /** Carried to the layout for whoever draws it; 1 when left out. */
  columns?: number
}

/** A conditional line is shown when its selector is among the view's, `guitar!` when it is not. */
export function isShown(selector: string | null, view: ChartView): boolean {
  if (selector === null || view.selectors === undefined) return true
  if (selector.endsWith('!')) return !view.selectors.includes(selector.slice(0, -1))
  return view.selectors.includes(selector)
}
