import { describe, expect, it } from 'vitest'
import { nextSequence } from './next-sequence.ts'

const known = ['?', 'g p', 'g s']

describe('nextSequence', () => {
  it.each([
    ['', '?', '?', ''],
    ['', 'g', null, 'g'],
    ['g', 'p', 'g p', ''],
    ['g', 'x', null, ''],
    ['g', '?', '?', ''],
    ['g', 'g', null, 'g'],
    ['', 'p', null, ''],
  ])('after "%s", the key "%s" gives %s and begins "%s"', (before, key, found, begun) => {
    expect(nextSequence(before, key, known)).toEqual({ found, begun })
  })
})
