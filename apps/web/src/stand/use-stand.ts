'use client'

import { useCallback, useMemo, useRef } from 'react'
import { itemTitle } from './item-names.ts'
import { jumpsOf } from './jumps-of.ts'
import { pageWithin, turned, type Turn } from './place.ts'
import type { Plan } from './plan.ts'
import type { StandSettings } from './stand-settings.ts'
import { useDrawnSong } from './use-drawn-song.ts'
import { useLivePlan } from './use-live-plan.ts'
import { usePages } from './use-pages.ts'
import { usePlace } from './use-place.ts'
import { useReader, type ReaderProfile } from './use-reader.ts'
import { useStandSettings } from './use-stand-settings.ts'
import { useTurnKeys } from './use-turn-keys.ts'
import { whereIs } from './where.ts'

/** All that a stand knows: the plan, what lies on it, on which page, and how to turn. */
export function useStand(drawnPlan: Plan, profile: ReaderProfile, remembered: StandSettings) {
  const { plan, isConnected } = useLivePlan(drawnPlan)
  const [settings, changeSettings] = useStandSettings(remembered)
  const reader = useReader(profile, settings)
  const { items } = plan
  const { hasOtherItems } = settings
  const stops = useMemo(
    () => items.filter(({ kind }) => hasOtherItems || kind === 'song'),
    [items, hasOtherItems],
  )
  const [place, go] = usePlace(stops, items)
  const at = stops.findIndex(({ id }) => id === place.itemId)
  const item = stops[at] ?? null
  const drawn = useDrawnSong(item, reader)
  const track = useRef<HTMLDivElement>(null)
  const pages = usePages(track, drawn ?? item, settings.size)
  const page = pageWithin(place.page, pages.count)
  const turn = useCallback(
    (way: Turn) => go(turned(place, way, { stops, pages: pages.count })),
    [go, place, stops, pages.count],
  )
  useTurnKeys(turn)
  const jumps = useMemo(
    () => (drawn === null ? [] : jumpsOf(drawn.layout, pages.sections)),
    [drawn, pages.sections],
  )
  return {
    plan,
    isConnected,
    settings,
    changeSettings,
    reader,
    stops,
    item,
    drawn,
    track,
    pages,
    page,
    jumps,
    turn,
    go,
    where: whereIs(stops.map(itemTitle), at, { page, pages: pages.count }),
  }
}

export type Stand = ReturnType<typeof useStand>
