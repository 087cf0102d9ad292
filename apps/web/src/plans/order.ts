import type { Plan, PlanItem } from './plan.ts'

/** The order with one item at another place, counted from 0. */
export function movedItems(
  items: readonly PlanItem[],
  itemId: string,
  index: number,
): readonly PlanItem[] {
  const item = items.find(({ id }) => id === itemId)
  if (item === undefined) return items
  const others = items.filter(({ id }) => id !== itemId)
  return numbered(others.toSpliced(index, 0, item))
}

/** The plan without one item. */
export function withoutItem(plan: Plan, itemId: string): Plan {
  return { ...plan, items: numbered(plan.items.filter(({ id }) => id !== itemId)) }
}

/** The plan with a new item among the others, in the order that the server has told. */
export function withItem(plan: Plan, item: PlanItem, order: readonly string[]): Plan {
  const others = plan.items.filter(({ id }) => id !== item.id)
  return inOrderOf({ ...plan, items: [...others, item] }, order)
}

/** Items that the server did not name, being newer, keep to the end. */
function inOrderOf(plan: Plan, order: readonly string[]): Plan {
  const places = new Map(order.map((id, place) => [id, place]))
  const placeOf = ({ id }: PlanItem): number => places.get(id) ?? order.length
  const items = plan.items.toSorted((first, second) => placeOf(first) - placeOf(second))
  return { ...plan, items: numbered(items) }
}

function numbered(items: readonly PlanItem[]): PlanItem[] {
  return items.map((item, position) => ({ ...item, position }))
}
