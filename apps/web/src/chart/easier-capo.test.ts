import { describe, expect, it } from 'vitest'
import { easierCapo } from './easier-capo.ts'

describe('easierCapo', () => {
  it('finds the capo with shapes that the player likes', () => {
    expect(easierCapo('Bb', 0, ['G', 'D'])).toMatchObject({ capo: 3, shapeKey: 'G' })
    expect(easierCapo('F#m', 0, ['Em'])).toMatchObject({ capo: 2, shapeKey: 'Em' })
  })

  it('says nothing when the player has it already', () => {
    expect(easierCapo('Bb', 3, ['G', 'D'])).toBeNull()
    expect(easierCapo('G', 0, ['G'])).toBeNull()
  })

  it('says nothing to players who named no shapes, or none within reach', () => {
    expect(easierCapo('Bb', 0, [])).toBeNull()
    expect(easierCapo('Bb', 0, ['Em'])).toBeNull()
  })
})
