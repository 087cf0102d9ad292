'use client'

import { useMemo } from 'react'
import { useChurch } from '../shell/church-context.tsx'

/** The addresses around the library. */
export function useSongsPaths() {
  const { slug } = useChurch()
  return useMemo(() => {
    const songs = `/${slug}/songs`
    return {
      songs,
      song: (id: string) => `${songs}/${id}`,
      newSong: (title = '') =>
        `${songs}/new${title === '' ? '' : `?title=${encodeURIComponent(title)}`}`,
      duplicates: `${songs}/duplicates`,
      import: `/${slug}/import`,
    }
  }, [slug])
}
