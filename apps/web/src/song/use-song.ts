'use client'

import type { Notation, SongId } from '@precentor/schemas'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useApi } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import type { Song } from './song.ts'

/** What the page has to know of the person who reads. */
export type Reader = {
  readonly notation: Notation
  /** Keys whose shapes the reader likes to play below a capo, the best first. */
  readonly capoShapes: readonly string[]
}

/** The song of this page and how its reader wants chords named; the server has both at hand. */
export function useSong(songId: SongId): { song: Song; reader: Reader } {
  const churchId = useChurch().id
  const api = useApi()
  const { data: song } = useSuspenseQuery(api.song.byId.queryOptions({ churchId, songId }))
  const { data: profile } = useSuspenseQuery(api.profile.me.queryOptions({ churchId }))
  return { song, reader: profile }
}
