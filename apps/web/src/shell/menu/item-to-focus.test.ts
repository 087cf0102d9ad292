import { describe, expect, it } from 'vitest'
import { itemToFocus } from './item-to-focus.ts'

const names = ['My profile', 'Account and devices', 'Light', 'Dark', 'Sign out']

describe('itemToFocus', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 0],
    ['ArrowUp', 0, 4],
    ['ArrowUp', 2, 1],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['Tab', 2, 2],
    ['d', 0, 3],
    ['M', 3, 0],
    ['l', 2, 2],
  ])('%s from item %i leads to item %i', (key, at, next) => {
    expect(itemToFocus(names, at, key)).toBe(next)
  })

  it.each(['Enter', ' ', 'Escape', 'q'])('%j leads nowhere', (key) => {
    expect(itemToFocus(names, 1, key)).toBeNull()
  })

  it('has nowhere to go in an empty menu', () => {
    expect(itemToFocus([], -1, 'ArrowDown')).toBeNull()
  })
})
