import { describe, expect, it } from 'vitest'
import { placeOf } from './text-place.ts'

const text = '{key: Q}\nHoly [Xx]holy\n\nend'

describe('placeOf', () => {
  it.each([
    [1, 1, '{key: Q}'],
    [2, 1, 'Holy'],
    [2, 6, '[Xx]'],
    [3, 1, ''],
    [4, 1, 'end'],
    [4, 99, ''],
    [99, 1, 'end'],
  ])('finds what stands at line %d, column %d', (line, column, word) => {
    const { start, end } = placeOf(text, line, column)
    expect(text.slice(start, end)).toBe(word)
  })
})
