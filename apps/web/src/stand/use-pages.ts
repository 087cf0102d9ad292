'use client'

import { useLayoutEffect, useState, type RefObject } from 'react'
import { chooseColumns, mostColumns } from './choose-columns.ts'
import { fitSize } from './fit-size.ts'
import { pageAt, pageCount } from './page-count.ts'
import { heightOfSections, sectionsIn } from './section-boxes.ts'
import { standSizes, type StandSettings } from './stand-settings.ts'

/** The least width of a column, in letters' sizes; the style sheet of the stage says the same. */
const narrowest = 19

export type Pages = {
  /** At least 1. */
  readonly count: number
  /** Pixels of the letters. */
  readonly size: number
  /** Null is as many as there is room for. */
  readonly columns: number | null
  /** The page on which each section of the chart begins, in their order. */
  readonly sections: readonly number[]
}

/**
 * Counts the pages of what flows in columns inside `track`, again whenever the content, its size,
 * the screen or the fonts change, and before the change is painted. `isMeasured` is false until
 * then: the server cannot count.
 */
export function usePages(
  track: RefObject<HTMLElement | null>,
  content: unknown,
  size: StandSettings['size'],
): Pages & { readonly isMeasured: boolean } {
  const [measured, setMeasured] = useState<{ of: unknown; pages: Pages }>(() => ({
    of: undefined,
    pages: {
      count: 1,
      size: size === 'fit' ? standSizes.usual : size,
      columns: null,
      sections: [],
    },
  }))
  useLayoutEffect(() => {
    const element = track.current
    if (element === null) return undefined
    const measure = (): void => {
      const pages = pagesOf(element, size)
      setMeasured((before) =>
        before.of === content && isSame(before.pages, pages) ? before : { of: content, pages },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      observer.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  }, [track, content, size])
  return { ...measured.pages, isMeasured: measured.of === content }
}

function pagesOf(track: HTMLElement, wanted: StandSettings['size']): Pages {
  const width = track.clientWidth
  const size = wanted === 'fit' ? fitSize((tried) => countAt(track, tried, null), width) : wanted
  // Only charts are made of short lines.
  const hasSections = sectionsIn(track).length > 0
  const most = hasSections ? mostColumns(width, gapOf(track), narrowest * size) : 1
  const trials = Array.from({ length: most }, (_, index) => {
    const pages = countAt(track, size, index + 1)
    return { columns: index + 1, pages, height: heightOfSections(track) }
  })
  const columns = chooseColumns(trials, size)
  const count = countAt(track, size, columns)
  return { count, size, columns, sections: pagesOfSections(track) }
}

/** Counts pages with letters of a size, in so many columns or as many as there is room for. */
function countAt(track: HTMLElement, size: number, columns: number | null): number {
  track.style.setProperty('--chart-size', `${size}px`)
  track.style.setProperty('column-count', columns === null ? 'auto' : String(columns))
  return pageCount(track.scrollWidth, track.clientWidth, gapOf(track))
}

function pagesOfSections(track: HTMLElement): number[] {
  const gap = gapOf(track)
  const { left } = track.getBoundingClientRect()
  return sectionsIn(track).map((section) => {
    // A section that runs over several columns begins in the first of its boxes.
    const [box] = section.getClientRects()
    return box === undefined ? 0 : pageAt(box.left - left, track.clientWidth, gap)
  })
}

function gapOf(track: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(track).columnGap) || 0
}

function isSame(first: Pages, second: Pages): boolean {
  return (
    first.count === second.count &&
    first.size === second.size &&
    first.columns === second.columns &&
    first.sections.join() === second.sections.join()
  )
}
