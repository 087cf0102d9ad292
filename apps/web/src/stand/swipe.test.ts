import { describe, expect, it } from 'vitest'
import { hasMoved, swipeOf } from './swipe.ts'

const start = { x: 300, y: 400, at: 1000 }

describe('swipeOf', () => {
  it('goes on when the finger moves to the left, as a page is turned', () => {
    expect(swipeOf(start, { x: 180, y: 420, at: 1200 })).toBe('next')
  })

  it('goes back when it moves to the right', () => {
    expect(swipeOf(start, { x: 380, y: 390, at: 1150 })).toBe('previous')
  })

  it.each([
    ['a tap', { x: 302, y: 401, at: 1080 }],
    ['a short slip', { x: 265, y: 400, at: 1100 }],
    ['a stroke down', { x: 250, y: 620, at: 1200 }],
    ['a slanted stroke', { x: 220, y: 470, at: 1200 }],
    ['a finger that rests', { x: 100, y: 400, at: 2500 }],
  ])('takes %s for nothing', (_, end) => {
    expect(swipeOf(start, end)).toBeNull()
  })
})

describe('hasMoved', () => {
  it('forgives a trembling finger', () => {
    expect(hasMoved(start, { ...start, x: 306, y: 395 })).toBe(false)
    expect(hasMoved(start, { ...start, x: 312 })).toBe(true)
  })
})
