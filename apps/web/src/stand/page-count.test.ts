import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageAt, pageCount } from './page-count.ts'

describe('pageCount', () => {
  it('is one while everything fits', () => {
    expect(pageCount(800, 800, 32)).toBe(1)
    expect(pageCount(390, 800, 32)).toBe(1)
  })

  it('counts a page that is only begun', () => {
    expect(pageCount(1216, 800, 32)).toBe(2)
  })

  it('is one before anything has a width', () => {
    expect(pageCount(0, 0, 32)).toBe(1)
  })

  it('holds every column, however wide and however many on a page', () => {
    const counts = integer({ min: 1, max: 40 })
    assert(
      property(counts, integer({ min: 1, max: 4 }), integer({ min: 120, max: 600 }), (...given) => {
        const [columns, perPage, width] = given
        const gap = 32
        const page = Math.round(perPage * width + (perPage - 1) * gap)
        const content = Math.round(columns * width + (columns - 1) * gap)
        const pages = pageCount(Math.max(content, page), page, gap)
        expect(pages).toBe(Math.ceil(columns / perPage))
        const lastColumn = (columns - 1) * (width + gap)
        expect(pageAt(lastColumn, page, gap)).toBe(pages - 1)
      }),
    )
  })
})
