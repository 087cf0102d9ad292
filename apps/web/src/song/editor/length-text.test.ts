import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLength, writeLength } from './length-text.ts'

describe('readLength', () => {
  it.each([
    ['3:05', 185],
    ['4', 240],
    ['0:45', 45],
    ['1:02:30', 3750],
    [' 2:30 ', 150],
    ['', null],
    ['3:75', undefined],
    ['three', undefined],
    ['-1', undefined],
    ['9999', undefined],
  ])('reads %j as %j', (text, seconds) => {
    expect(readLength(text)).toBe(seconds)
  })

  it('reads back what is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
        expect(readLength(writeLength(seconds))).toBe(seconds)
      }),
    )
  })
})
