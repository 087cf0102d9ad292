import { describe, expect, it } from 'vitest'
import { conflictOf } from './conflict-of.ts'

describe('conflictOf', () => {
  it('finds what is stored in the conflict that is asked for', () => {
    const current = { name: 'Hope' }
    const error = { data: { reason: 'church.changed', details: { current } } }
    expect(conflictOf(error, 'church.changed')).toBe(current)
    expect(conflictOf(error, 'profile.changed')).toBeNull()
  })

  it.each([null, undefined, new Error('lost'), { data: null }, { data: { reason: 'x.changed' } }])(
    'finds nothing in %j',
    (error) => {
      expect(conflictOf(error, 'x.changed')).toBeNull()
    },
  )
})
