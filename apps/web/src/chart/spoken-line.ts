import type { LayoutGroup, LayoutLyrics, LayoutPair } from '@precentor/chart'

/**
 * A line of a chart as it is read aloud: each chord in brackets before the word it stands above,
 * and no word cut by a chord: `(G) Amazing (G7) grace, how (C) sweet`.
 */
export function spokenLine(line: LayoutLyrics): string {
  return line.groups.map(spokenGroup).join('').replace(/\s+/g, ' ').trim()
}

function spokenGroup({ pairs }: LayoutGroup): string {
  const words = pairs.map((pair) => pair.lyric).join('')
  const above = pairs.flatMap(marksOf).map((mark) => `(${mark}) `)
  return above.join('') + words
}

function marksOf({ chord, annotation }: LayoutPair): string[] {
  return [chord, annotation].filter((mark) => mark.trim() !== '')
}
