import type { Turn } from './place.ts'

/** A finger on the screen: pixels, and milliseconds. */
export type Touch = { readonly x: number; readonly y: number; readonly at: number }

const least = 40
const longest = 800
const slack = 10

/** What a stroke of one finger means: to the left is on, to the right is back, anything else nothing. */
export function swipeOf(from: Touch, to: Touch): Turn | null {
  const across = to.x - from.x
  const along = Math.abs(to.y - from.y)
  if (Math.abs(across) < least || to.at - from.at > longest) return null
  // A slanted stroke was not meant to turn anything.
  if (Math.abs(across) < along * 1.5) return null
  return across < 0 ? 'next' : 'previous'
}

/** Whether a finger that should be resting has moved away. */
export function hasMoved(from: Touch, to: Touch): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) > slack
}
