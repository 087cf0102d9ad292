import type { ChartView, Song } from '@precentor/chart'

/** A song as it goes on paper or on slides. Plain data: it can be sent to a worker thread. */
export type PrintedSong = {
  readonly song: Song
  /** In which key, capo, notation and sequence; fonts and columns are the printer's affair. */
  readonly view: Omit<ChartView, 'metrics' | 'columns'>
  /** Who made it and whose it is; stands wherever its words stand. Empty for nothing known. */
  readonly credits: string
  /** Words for the players above the chart; empty for none. */
  readonly notes: string
}

/** What stands on every page. */
export type Occasion = {
  /** Of the whole document: the song's title, or the plan's. */
  readonly title: string
  /** At the foot of each page, such as the day and the plan; empty for none. */
  readonly foot: string
  /** When it was made; stands among the document's properties. */
  readonly created: Date
}
