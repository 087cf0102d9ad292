export type PaperName = 'a4' | 'letter'

/** Width and height in points, 72 to the inch. */
export const papers: Record<PaperName, { readonly width: number; readonly height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
}

/** Points from the edge: what every printer reaches, with room for a binder on both sides. */
export const margin = { x: 45, top: 42, bottom: 56 } as const
/** Points between two columns. */
export const gutter = 24

export type Area = { readonly width: number; readonly height: number }

/** Where a chart may stand on a page. */
export function printable(paper: PaperName): Area {
  const { width, height } = papers[paper]
  return { width: width - 2 * margin.x, height: height - margin.top - margin.bottom }
}

export function columnWidth(area: Area, columns: number): number {
  return (area.width - gutter * (columns - 1)) / columns
}
