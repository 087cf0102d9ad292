import type { ItemPlace } from '@precentor/schemas'

/**
 * The order with `id` standing at `place`, whether it stood there before or not.
 * Null when the item it is to stand after is not there, or is the item itself.
 */
export function placeInOrder(
  order: readonly string[],
  id: string,
  place: ItemPlace,
): string[] | null {
  const others = order.filter((other) => other !== id)
  const index = 'position' in place ? place.position : indexAfter(others, place.afterItemId)
  if (index === null) return null
  return others.toSpliced(Math.min(index, others.length), 0, id)
}

function indexAfter(order: readonly string[], afterItemId: string | null): number | null {
  if (afterItemId === null) return 0
  const index = order.indexOf(afterItemId)
  return index === -1 ? null : index + 1
}
