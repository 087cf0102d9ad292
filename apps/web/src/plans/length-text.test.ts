import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthText, parseLength } from './length-text.ts'

describe('parseLength', () => {
  it.each([
    ['4', 240],
    ['4:30', 270],
    ['4.30', 270],
    [' 0:45 ', 45],
    ['90', 5400],
    ['1:15:00', 4500],
    ['', null],
    ['four', null],
    ['-4', null],
    ['24:00:01', null],
  ])('reads %j as %j seconds', (text, seconds) => {
    expect(parseLength(text)).toBe(seconds)
  })

  it('reads every length as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
        expect(parseLength(lengthText(seconds))).toBe(seconds)
      }),
    )
  })
})
