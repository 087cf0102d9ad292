import { signUpInput, updateProfileInput } from '@precentor/schemas'
import { describe, expect, it } from 'vitest'
import { validatedBy } from './validated-by.ts'

describe('validatedBy', () => {
  it('complains field by field', () => {
    const complaints = validatedBy(signUpInput)({ name: ' ', email: 'x', password: 'short' })
    expect(Object.keys(complaints)).toEqual(['name', 'email', 'password'])
    expect(complaints['password']).toBe('Please choose at least 12 characters.')
  })

  it('names what is inside by its path', () => {
    const range = updateProfileInput.pick({ vocalRange: true })
    const complaints = validatedBy(range)({ vocalRange: { low: 'H3', high: 'C4' } })
    expect(complaints).toEqual({ 'vocalRange.low': 'Write a note such as G3 or Bb4.' })
  })

  it('has nothing to say of what is right', () => {
    const values = { name: 'Ann', email: 'ann@test.example', password: 'twelve strings of a lyre' }
    expect(validatedBy(signUpInput)(values)).toEqual({})
  })
})
