import { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSize } from './fit-size.ts'
import { standSizes } from './stand-settings.ts'

describe('fitSize', () => {
  it('is the largest size that fits one page', () => {
    assert(
      property(integer({ min: 14, max: 40 }), (largest) => {
        expect(fitSize((size) => (size <= largest ? 1 : 2), 1200)).toBe(largest)
      }),
    )
  })

  it('has limits: short songs do not shout, and phones keep whole lines', () => {
    expect(fitSize(() => 1, 1200)).toBe(standSizes.most)
    expect(fitSize(() => 1, 390)).toBe(20)
  })

  it('stays legible where a song needs several pages', () => {
    expect(fitSize(() => 2, 390)).toBe(standSizes.usual)
  })

  it('tries few sizes, for each is drawn', () => {
    let tried = 0
    fitSize((size) => ((tried += 1), size > 21 ? 2 : 1), 1200)
    expect(tried).toBeLessThan(8)
  })
})
