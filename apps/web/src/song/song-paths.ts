'use client'

import { useMemo } from 'react'
import { useChurch } from '../shell/church-context.tsx'

/** The addresses of a song's pages. */
export function useSongPaths(songId: string) {
  const { slug } = useChurch()
  return useMemo(() => {
    const song = `/${slug}/songs/${songId}`
    return {
      songs: `/${slug}/songs`,
      song,
      arrangement: (id: string) => `${song}?arrangement=${id}`,
      editDetails: `${song}/edit`,
      editChart: (id: string) => `${song}/arrangements/${id}/edit`,
      /** A new arrangement, empty or begun as a copy of another. */
      newArrangement: (from: string | null) =>
        `${song}/arrangements/new${from === null ? '' : `?from=${from}`}`,
      plan: (id: string) => `/${slug}/plans/${id}`,
    }
  }, [slug, songId])
}
