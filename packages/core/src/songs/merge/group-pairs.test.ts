import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupPairs } from './group-pairs.ts'

describe('groupPairs', () => {
  it('joins pairs by way of a third song, and keeps the surest reason', () => {
    const groups = groupPairs([
      { firstId: 'c', secondId: 'd', reason: 'ccli' },
      { firstId: 'a', secondId: 'b', reason: 'text' },
      { firstId: 'b', secondId: 'c', reason: 'title' },
      { firstId: 'x', secondId: 'y', reason: 'title' },
    ])
    expect(groups.map(({ songIds, reason }) => [songIds.toSorted().join(''), reason])).toEqual([
      ['abcd', 'ccli'],
      ['xy', 'title'],
    ])
  })

  it('puts every song into one group, together with all that it is alike to', () => {
    const pair = fc.record({
      firstId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      secondId: fc.constantFrom('f', 'g', 'h', 'i', 'j'),
      reason: fc.constantFrom('ccli', 'text', 'title'),
    })
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), (pairs) => {
        const groups = groupPairs(pairs)
        const all = groups.flatMap(({ songIds }) => songIds)
        expect(new Set(all).size).toBe(all.length)
        for (const { firstId, secondId } of pairs) {
          const group = groups.find(({ songIds }) => songIds.includes(firstId))
          expect(group?.songIds).toContain(secondId)
        }
      }),
    )
  })
})
