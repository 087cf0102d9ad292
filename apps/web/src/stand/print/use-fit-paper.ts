'use client'

import { useLayoutEffect, type RefObject } from 'react'
import { heightOfSections } from '../section-boxes.ts'
import { fitPaper, type Drawing } from './fit-paper.ts'

/** What both A4 and US Letter leave in height between margins of 12 mm, in pixels, 96 to the inch. */
const sheetHeight = 960

/** Makes the letters of a chart as small as one sheet of paper needs, and no smaller. */
export function useFitPaper(sheet: RefObject<HTMLElement | null>): void {
  // After each drawing: whatever changed may have changed the height.
  useLayoutEffect(() => {
    const { current } = sheet
    if (current === null) return undefined
    const draw = (size: number, columns: number): Drawing => {
      current.style.setProperty('--chart-size', `${size}px`)
      current.style.setProperty('--columns', String(columns))
      return { height: current.offsetHeight, text: heightOfSections(current) }
    }
    const fit = (): void => {
      const { size, columns } = fitPaper(draw, sheetHeight)
      draw(size, columns)
    }
    fit()
    document.fonts.addEventListener('loadingdone', fit)
    return () => document.fonts.removeEventListener('loadingdone', fit)
  })
}
