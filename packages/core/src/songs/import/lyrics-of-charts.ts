import { readChordPro, searchText } from '@precentor/chart'

/** The words of a song's charts as one text for searching; what several charts sing is said once. */
export function lyricsOfCharts(charts: readonly string[]): string {
  const lines = charts.flatMap((chart) => searchText(readChordPro(chart).song).split('\n'))
  return [...new Set(lines)].join('\n')
}
