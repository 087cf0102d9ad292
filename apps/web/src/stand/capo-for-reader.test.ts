import { describe, expect, it } from 'vitest'
import { capoForReader, usualHabit } from './capo-for-reader.ts'

const facts = { habit: 'mine', planned: 3, soundingKey: 'A', shapes: ['G', 'C', 'D'] } as const

describe('capoForReader', () => {
  it('follows the plan, or plays without', () => {
    expect(capoForReader({ ...facts, habit: 'plan' })).toBe(3)
    expect(capoForReader({ ...facts, habit: 'none' })).toBe(0)
  })

  it('finds the capo for shapes that the reader likes', () => {
    expect(capoForReader(facts)).toBe(2)
    expect(capoForReader({ ...facts, soundingKey: 'G' })).toBe(0)
    expect(capoForReader({ ...facts, soundingKey: 'F#m', shapes: ['Em'] })).toBe(2)
  })

  it('takes the capo of the plan where none of those shapes can be reached', () => {
    expect(capoForReader({ ...facts, soundingKey: 'F#m' })).toBe(3)
    expect(capoForReader({ ...facts, soundingKey: null })).toBe(3)
    expect(capoForReader({ ...facts, shapes: [] })).toBe(3)
  })
})

describe('usualHabit', () => {
  it('is the own shapes of who has named some', () => {
    expect(usualHabit(['G'])).toBe('mine')
    expect(usualHabit([])).toBe('plan')
  })
})
