'use client'

import { useEffect, type RefObject } from 'react'

/**
 * What both A4 and US Letter leave inside margins of 12 mm, in CSS pixels (96 to the inch), less
 * the heading that only paper shows.
 */
const page = { width: 700, height: 880 } as const
const sizes = { usual: 16, least: 10 } as const

/**
 * Before the page is printed, makes the letters of the sheet as large as one page allows, between
 * 7.5 and 12 points; a chart too long even for that takes a second page.
 */
export function useOnePagePrint(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const fit = (): void => {
      if (sheet.current !== null) fitToPage(sheet.current)
    }
    window.addEventListener('beforeprint', fit)
    return () => window.removeEventListener('beforeprint', fit)
  }, [sheet])
}

function fitToPage(sheet: HTMLElement): void {
  const copy = sheet.cloneNode(true)
  if (!(copy instanceof HTMLElement)) return
  copy.style.cssText = `position:absolute;visibility:hidden;width:${page.width}px;line-height:1.45`
  document.body.append(copy)
  let size: number = sizes.usual
  while (size > sizes.least && heightAt(copy, size) > page.height) size -= 0.5
  copy.remove()
  sheet.style.setProperty('--print-size', `${size}px`)
}

function heightAt(copy: HTMLElement, size: number): number {
  for (const chart of copy.querySelectorAll<HTMLElement>('[data-columns]')) {
    chart.style.setProperty('--chart-size', `${size}px`)
  }
  return copy.scrollHeight
}
