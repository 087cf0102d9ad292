import { describe, expect, it } from 'vitest'
import { chooseColumns, mostColumns } from './choose-columns.ts'

describe('chooseColumns', () => {
  it('takes as many columns as there is room for', () => {
    const trials = [1, 2, 3].map((columns) => ({ columns, pages: 1, height: 900 }))
    expect(chooseColumns(trials, 20)).toBe(3)
  })

  it('takes fewer where narrow columns only make lines wrap', () => {
    const trials = [
      { columns: 1, pages: 2, height: 900 },
      { columns: 2, pages: 1, height: 900 },
      { columns: 3, pages: 1, height: 1140 },
    ]
    expect(chooseColumns(trials, 20)).toBe(2)
  })

  it('lets lines wrap before a song takes another page', () => {
    const trials = [
      { columns: 1, pages: 2, height: 900 },
      { columns: 2, pages: 1, height: 1140 },
    ]
    expect(chooseColumns(trials, 20)).toBe(2)
  })

  it('is one column where nothing was tried', () => {
    expect(chooseColumns([], 20)).toBe(1)
  })
})

describe('mostColumns', () => {
  it('counts columns with the gaps between them', () => {
    expect(mostColumns(788, 32, 342)).toBe(2)
    expect(mostColumns(358, 32, 342)).toBe(1)
    expect(mostColumns(200, 32, 342)).toBe(1)
  })
})
