'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { settled, type Place } from './place.ts'
import type { PlanItem } from './plan.ts'

/**
 * Where the reader is in the plan. The address names the item, so that a link leads others there;
 * no turn asks the server for anything. Changes of the plan leave the reader in place.
 *
 * @param stops the items that are shown
 * @param items all of the plan
 */
export function usePlace(
  stops: readonly PlanItem[],
  items: readonly PlanItem[],
): [Place, (place: Place) => void] {
  const params = useSearchParams()
  const [last, setLast] = useState({ place: { itemId: params.get('item'), page: 0 }, items })
  const place = settled(last.place, stops, last.items)
  if (place !== last.place || items !== last.items) setLast({ place, items })
  useEffect(() => nameInAddress(place.itemId), [place.itemId])
  const go = useCallback((to: Place) => setLast((before) => ({ ...before, place: to })), [])
  return [place, go]
}

function nameInAddress(itemId: string | null): void {
  const url = new URL(window.location.href)
  if (itemId === null || url.searchParams.get('item') === itemId) return
  url.searchParams.set('item', itemId)
  window.history.replaceState(null, '', url)
}
