import { describe, expect, it } from 'vitest'
import { moveEntry, withoutEntry } from './sequence.ts'

describe('a sequence of sections', () => {
  it('loses the one entry meant, though the same section comes again', () => {
    expect(withoutEntry(['v1', 'c', 'v2', 'c'], 3)).toEqual(['v1', 'c', 'v2'])
  })

  it('moves an entry past its neighbour', () => {
    expect(moveEntry(['v1', 'c', 'v2'], 1, 1)).toEqual(['v1', 'v2', 'c'])
    expect(moveEntry(['v1', 'c', 'v2'], 1, -1)).toEqual(['c', 'v1', 'v2'])
  })

  it('leaves an entry at either end where it is', () => {
    expect(moveEntry(['v1', 'c'], 0, -1)).toEqual(['v1', 'c'])
    expect(moveEntry(['v1', 'c'], 1, 1)).toEqual(['v1', 'c'])
  })
})
