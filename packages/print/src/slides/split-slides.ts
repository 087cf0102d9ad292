import type { ChartLayout, LayoutSection } from '@precentor/chart'

/** The words of one slide. */
export type Slide = { readonly label: string; readonly lines: readonly string[] }

/**
 * Parts a song into slides: every section begins a new one, an empty line does too, and what is
 * longer than `most` lines is parted evenly, so that no line stands alone.
 */
export function splitSlides(layout: ChartLayout, most: number): Slide[] {
  return layout.sections.flatMap((section) => {
    const slides = stanzasOf(section).flatMap((lines) =>
      evenly(lines, Math.max(1, most)).map((part) => ({ label: section.label, lines: part })),
    )
    return Array.from({ length: Math.max(1, section.times) }, () => slides).flat()
  })
}

function stanzasOf({ lines }: LayoutSection): string[][] {
  const stanzas: string[][] = [[]]
  for (const line of lines) {
    if (line.kind === 'blank') stanzas.push([])
    else if (line.kind === 'lyrics') {
      const words = line.groups.flatMap(({ pairs }) => pairs.map(({ lyric }) => lyric)).join('')
      if (words.trim() !== '') stanzas.at(-1)?.push(words.replace(/\s+/g, ' ').trim())
    }
  }
  return stanzas.filter((stanza) => stanza.length > 0)
}

function evenly(lines: readonly string[], most: number): string[][] {
  const count = Math.ceil(lines.length / most)
  const size = Math.ceil(lines.length / count)
  return Array.from({ length: count }, (_, place) => lines.slice(place * size, (place + 1) * size))
}
