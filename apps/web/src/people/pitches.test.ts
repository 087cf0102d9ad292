import { pitch } from '@precentor/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highestPitch, isWhite, lowestPitch, toNumber, toPitch } from './pitches.ts'

describe('pitches', () => {
  it.each([
    ['C4', 60],
    ['Bb3', 58],
    ['A#3', 58],
    ['B3', 59],
    ['Cb4', 59],
    ['E2', 40],
  ])('counts %s as %i', (name, number) => {
    expect(toNumber(name)).toBe(number)
  })

  it('names every note on offer so that it comes back and the server takes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: lowestPitch, max: highestPitch }), (number) => {
        expect(toNumber(toPitch(number))).toBe(number)
        expect(pitch.safeParse(toPitch(number)).success).toBe(true)
      }),
    )
  })

  it('has seven white keys in an octave', () => {
    const octave = Array.from({ length: 12 }, (_, step) => 60 + step)
    expect(octave.filter(isWhite)).toHaveLength(7)
  })
})
