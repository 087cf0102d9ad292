import type { ItemPlace } from '@precentor/schemas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeInOrder } from './order.ts'

const after = (id: string | null) => ({ afterItemId: id }) as ItemPlace

describe('placeInOrder', () => {
  it.each([
    ['c', after('a'), ['a', 'c', 'b', 'd']],
    ['a', after('d'), ['b', 'c', 'd', 'a']],
    ['d', after(null), ['d', 'a', 'b', 'c']],
    ['b', after('a'), ['a', 'b', 'c', 'd']],
    ['a', { position: 2 }, ['b', 'c', 'a', 'd']],
    ['d', { position: 0 }, ['d', 'a', 'b', 'c']],
    ['a', { position: 200 }, ['b', 'c', 'd', 'a']],
    ['new', { position: 1 }, ['a', 'new', 'b', 'c', 'd']],
    ['new', after('d'), ['a', 'b', 'c', 'd', 'new']],
  ])('puts %s at %j', (id, place, order) => {
    expect(placeInOrder(['a', 'b', 'c', 'd'], id, place)).toEqual(order)
  })

  it('finds no place after an item that is not there, or after the item itself', () => {
    expect(placeInOrder(['a', 'b'], 'a', after('gone'))).toBeNull()
    expect(placeInOrder(['a', 'b'], 'a', after('a'))).toBeNull()
  })

  it('moves one item and leaves the others as they stood', () => {
    const orders = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(orders, fc.nat(40), fc.nat(40), (order, from, position) => {
        const id = order[from % order.length] ?? ''
        const moved = placeInOrder(order, id, { position }) ?? []
        expect(moved.indexOf(id)).toBe(Math.min(position, order.length - 1))
        const others = (list: readonly string[]) => list.filter((other) => other !== id)
        expect(others(moved)).toEqual(others(order))
      }),
    )
  })
})
