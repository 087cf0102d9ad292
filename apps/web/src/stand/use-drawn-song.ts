'use client'

import { useMemo } from 'react'
import { drawSong, type DrawnSong, type Reader } from './draw-song.ts'
import type { PlanItem } from './plan.ts'

/** The song of an item, laid out for a reader; null where there is no song. */
export function useDrawnSong(item: PlanItem | null, reader: Reader): DrawnSong | null {
  return useMemo(() => {
    const song = item?.song ?? null
    return item === null || song === null ? null : drawSong(item, song, reader)
  }, [item, reader])
}
