import { describe, expect, it } from 'vitest'
import { fitPaper, type Drawing } from './fit-paper.ts'

/** A chart of so many lines; in two columns some of them wrap. */
function chart(lines: number, wrapped = 0) {
  return (size: number, columns: number): Drawing => {
    const text = (lines + (columns > 1 ? wrapped : 0)) * size * 2
    return { height: text / columns, text }
  }
}

describe('fitPaper', () => {
  it('prints short lines in two columns, so that two songs may share a sheet', () => {
    expect(fitPaper(chart(20), 960)).toEqual({ size: 16, columns: 2 })
  })

  it('keeps long lines whole where one column has room for the song', () => {
    expect(fitPaper(chart(20, 4), 960)).toEqual({ size: 16, columns: 1 })
  })

  it('lets lines wrap rather than make the letters small', () => {
    expect(fitPaper(chart(40, 4), 960)).toEqual({ size: 16, columns: 2 })
  })

  it('makes the letters of a long song just small enough for one sheet', () => {
    expect(fitPaper(chart(76), 960)).toEqual({ size: 12.5, columns: 2 })
  })

  it('stays legible where a song takes two sheets anyway', () => {
    expect(fitPaper(chart(200), 960)).toEqual({ size: 16, columns: 2 })
  })
})
