import { describe, expect, it } from 'vitest'
import { movedItems, withItem, withoutItem } from './order.ts'
import type { Plan, PlanItem } from './plan.ts'

const items = ['a', 'b', 'c', 'd'].map((id, position) => ({ id, position })) as PlanItem[]
const plan = { items } as unknown as Plan
const ids = (list: readonly PlanItem[]) => list.map(({ id }) => id).join('')
const places = (list: readonly PlanItem[]) => list.map(({ position }) => position)

describe('the order on the page', () => {
  it.each([
    ['a', 3, 'bcda'],
    ['d', 0, 'dabc'],
    ['b', 1, 'abcd'],
    ['gone', 0, 'abcd'],
  ])('moves %s to place %i', (id, index, order) => {
    const moved = movedItems(items, id, index)
    expect(ids(moved)).toBe(order)
    expect(places(moved)).toEqual([0, 1, 2, 3])
  })

  it('takes an item out and puts it back where the server says', () => {
    const without = withoutItem(plan, 'b')
    expect(ids(without.items)).toBe('acd')
    expect(places(without.items)).toEqual([0, 1, 2])
    const [, b] = items as [PlanItem, PlanItem]
    expect(ids(withItem(without, b, ['a', 'b', 'c', 'd']).items)).toBe('abcd')
    expect(ids(withItem(plan, b, ['c', 'b', 'a']).items)).toBe('cbad')
    // A second time changes nothing.
    expect(ids(withItem(plan, b, ['a', 'b', 'c', 'd']).items)).toBe('abcd')
  })
})
