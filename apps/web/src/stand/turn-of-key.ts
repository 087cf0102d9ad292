import type { Turn } from './place.ts'

type Press = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>

/**
 * What a key means at the stand; null for nothing. Foot pedals send PageDown and PageUp, or arrows.
 * A key that is held does not race through the plan.
 */
export function turnOfKey(press: Press): Turn | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return null
  if (press.key === ' ') return press.shiftKey ? 'previous' : 'next'
  return turns.get(press.key) ?? null
}

const turns = new Map<string, Turn>([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageUp', 'previous'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
])
