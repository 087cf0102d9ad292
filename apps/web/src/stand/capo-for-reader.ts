import { adviseCapo } from '@precentor/chart'
import type { CapoHabit } from './stand-settings.ts'

/**
 * The capo with which somebody plays an item.
 *
 * `mine` is the easiest capo below which one of the reader's own shapes is played; where none of
 * them can be reached it is the plan's.
 */
export function capoForReader(facts: {
  readonly habit: CapoHabit
  /** The plan's capo for this item. */
  readonly planned: number
  /** English letters; null where no key is known. */
  readonly soundingKey: string | null
  /** Keys whose shapes the reader likes, the dearest first. */
  readonly shapes: readonly string[]
}): number {
  const { habit, planned, soundingKey, shapes } = facts
  if (habit === 'none') return 0
  if (habit === 'plan' || soundingKey === null) return planned
  const known = adviseCapo(soundingKey, shapes).find(({ shapeKey }) => shapes.includes(shapeKey))
  return known?.capo ?? planned
}

/** The habit of a reader who chose none at this stand. */
export function usualHabit(shapes: readonly string[]): CapoHabit {
  return shapes.length > 0 ? 'mine' : 'plan'
}
