import { churchSlug } from '@precentor/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeSlug } from './make-slug.ts'

describe('makeSlug', () => {
  it.each([
    ['Grace Chapel', [], 'grace-chapel'],
    ["St. Mary's, Ely", [], 'st-marys-ely'],
    ['Église Évangélique', [], 'eglise-evangelique'],
    ['Sankt Jørgens Kirke', [], 'sankt-jorgens-kirke'],
    ['Grace', ['grace', 'grace-2'], 'grace-3'],
    ['Admin', [], 'admin-2'],
    ['教会', [], 'church'],
  ])('gives %s (taken: %j) the address %s', (name, taken, slug) => {
    expect(makeSlug(name, taken)).toBe(slug)
  })

  it('always gives an address that is allowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        expect(churchSlug.safeParse(makeSlug(name, [])).success).toBe(true)
      }),
    )
  })
})
