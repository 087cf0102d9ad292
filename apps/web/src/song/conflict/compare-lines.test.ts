import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLines } from './compare-lines.ts'

describe('compareLines', () => {
  it('finds nothing to tell apart in equal texts', () => {
    expect(compareLines('a\nb', 'a\r\nb').every((line) => line.isSame)).toBe(true)
  })

  it('sets a changed line beside the line it was', () => {
    expect(compareLines('a\nb\nc', 'a\nB\nc')).toEqual([
      { left: 'a', right: 'a', isSame: true },
      { left: 'b', right: 'B', isSame: false },
      { left: 'c', right: 'c', isSame: true },
    ])
  })

  it('keeps shared lines next to each other around what was added and removed', () => {
    expect(compareLines('one\ntwo\nthree\nfour', 'zero\none\nthree\nfour\nfive')).toEqual([
      { left: null, right: 'zero', isSame: false },
      { left: 'one', right: 'one', isSame: true },
      { left: 'two', right: null, isSame: false },
      { left: 'three', right: 'three', isSame: true },
      { left: 'four', right: 'four', isSame: true },
      { left: null, right: 'five', isSame: false },
    ])
  })

  it('loses no line of either text, in order', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 30 })
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (left, right) => {
        const lines = compareLines(left, right)
        expect(lines.flatMap((line) => line.left ?? []).join('\n')).toBe(left)
        expect(lines.flatMap((line) => line.right ?? []).join('\n')).toBe(right)
        expect(lines.every((line) => !line.isSame || line.left === line.right)).toBe(true)
      }),
    )
  })

  it('answers quickly for long texts that have nothing in common', () => {
    const long = (letter: string): string => Array(20_000).fill(letter).join('\n')
    expect(compareLines(long('a'), long('b'))).toHaveLength(20_000)
  })
})
