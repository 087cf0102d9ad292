'use client'

import { mostSongsAtOnce, type SongId } from '@precentor/schemas'
import { useState } from 'react'

/** Songs of the list that were chosen; null while nobody is choosing. */
export type Selection = {
  readonly ids: ReadonlySet<SongId>
  readonly isFull: boolean
  toggle(id: SongId): void
  /** Chooses all of these, as far as there is room; or, when all are chosen, none of them. */
  toggleAll(ids: readonly SongId[]): void
}

/** Lets somebody choose songs of the list. */
export function useSelection(): {
  readonly selection: Selection | null
  readonly start: () => void
  readonly stop: () => void
} {
  const [ids, setIds] = useState<ReadonlySet<SongId> | null>(null)
  if (ids === null) return { selection: null, start: () => setIds(new Set()), stop: nothing }
  const isFull = ids.size >= mostSongsAtOnce
  const selection: Selection = {
    ids,
    isFull,
    toggle: (id) => setIds(ids.has(id) ? without(ids, [id]) : withAll(ids, [id])),
    toggleAll: (all) =>
      setIds(all.every((id) => ids.has(id)) ? without(ids, all) : withAll(ids, all)),
  }
  return { selection, start: nothing, stop: () => setIds(null) }
}

function withAll(ids: ReadonlySet<SongId>, more: readonly SongId[]): ReadonlySet<SongId> {
  return new Set([...ids, ...more].slice(0, mostSongsAtOnce))
}

function without(ids: ReadonlySet<SongId>, gone: readonly SongId[]): ReadonlySet<SongId> {
  return new Set([...ids].filter((id) => !gone.includes(id)))
}

function nothing(): void {
  // Already so.
}
