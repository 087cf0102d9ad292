export type Turn = 'next' | 'previous'

/** Where the reader is in the plan. */
export type Place = {
  /** Null in an empty plan. */
  readonly itemId: string | null
  /** From 0. `lastPage` before it is known how many pages the item has. */
  readonly page: number
}

export type Stop = { readonly id: string }

export const lastPage = Number.POSITIVE_INFINITY

/**
 * The place after turning: the next page, and after the last page the next item. Going back from
 * the first page leads to the last page of the item before. At either end it stays where it is.
 *
 * @param pages of the item at this place, at least 1
 */
export function turned(
  place: Place,
  turn: Turn,
  { stops, pages }: { readonly stops: readonly Stop[]; readonly pages: number },
): Place {
  const step = turn === 'next' ? 1 : -1
  const page = pageWithin(place.page, pages)
  if (page + step >= 0 && page + step < pages) return { ...place, page: page + step }
  const at = stops.findIndex(({ id }) => id === place.itemId)
  const neighbour = at < 0 ? undefined : stops[at + step]
  if (neighbour === undefined) return { ...place, page }
  return { itemId: neighbour.id, page: turn === 'next' ? 0 : lastPage }
}

/** The page that is shown when an item has so many. */
export function pageWithin(page: number, pages: number): number {
  return Math.max(0, Math.min(page, pages - 1))
}

/**
 * Keeps a reader's place when the plan changes. An item that is still there keeps its page. One
 * that is hidden now, or was taken out of the plan, gives way to the one that came after it.
 *
 * @param stops what is shown now
 * @param before all items as they stood when the place was last good, in order
 */
export function settled(place: Place, stops: readonly Stop[], before: readonly Stop[]): Place {
  const shown = new Set(stops.map(({ id }) => id))
  if (place.itemId !== null && shown.has(place.itemId)) return place
  const at = before.findIndex(({ id }) => id === place.itemId)
  const after = at < 0 ? undefined : before.slice(at + 1).find(({ id }) => shown.has(id))
  const fallback = at < 0 ? stops[0] : stops.at(-1)
  const itemId = (after ?? fallback)?.id ?? null
  return itemId === place.itemId ? place : { itemId, page: 0 }
}
