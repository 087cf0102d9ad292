import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTypingError } from './is-typing-error.ts'

const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  minLength: 4,
  maxLength: 12,
})

describe('isTypingError', () => {
  it.each([
    ['grace', 'grace', true],
    ['graec', 'grace', true],
    ['gracee', 'grace', true],
    ['grce', 'grace', true],
    ['grape', 'grace', true],
    ['garec', 'grace', false],
    ['gra', 'gras', false],
    ['hallelujahh', 'halleluja', true],
    ['halelujha', 'hallelujah', true],
    ['grace', 'graceful', false],
    ['', 'a', false],
  ])('takes %j for %j: %s', (typed, meant, isError) => {
    expect(isTypingError(typed, meant)).toBe(isError)
  })

  it('forgives any one exchange of neighbours', () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, place) => {
        const at = place % (text.length - 1)
        const swapped = `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`
        expect(isTypingError(swapped, text)).toBe(true)
      }),
    )
  })

  it('forgives any one letter that is left out of five or more', () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, place) => {
        fc.pre(text.length > 4)
        const at = place % text.length
        expect(isTypingError(text.slice(0, at) + text.slice(at + 1), text)).toBe(true)
      }),
    )
  })

  it('is the same both ways between words of one length', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        fc.pre(one.length === other.length)
        expect(isTypingError(one, other)).toBe(isTypingError(other, one))
      }),
    )
  })
})
