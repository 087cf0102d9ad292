import type { Announcements } from '@dnd-kit/core'
import { itemTitle, type PlanItem } from './plan.ts'

/** What a screen reader says of a handle. */
export const instructions =
  'To move this item, press Space, then the arrow keys, then Space again. Escape leaves it where it was. Alt with the arrow keys moves it at once.'

/** What a screen reader says while an item of this order is dragged. */
export function announcements(items: readonly PlanItem[]): Announcements {
  const title = (id: unknown): string => {
    const item = items.find((each) => each.id === id)
    return item === undefined ? 'The item' : itemTitle(item)
  }
  const place = (id: unknown): string =>
    `place ${items.findIndex((item) => item.id === id) + 1} of ${items.length}`
  return {
    onDragStart: ({ active }) => `Picked up ${title(active.id)} at ${place(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over ? `${title(active.id)} is over ${place(over.id)}.` : undefined,
    onDragEnd: ({ active, over }) =>
      over
        ? `${title(active.id)} was put down at ${place(over.id)}.`
        : `${title(active.id)} was put down where it was.`,
    onDragCancel: ({ active }) => `${title(active.id)} stays at ${place(active.id)}.`,
  }
}
