'use client'

import { useMemo } from 'react'
import { useChurch } from '../shell/church-context.tsx'

/** The addresses of the import pages. */
export function useImportPaths() {
  const { slug } = useChurch()
  return useMemo(() => {
    const imports = `/${slug}/import`
    return {
      imports,
      import: (id: string) => `${imports}/${id}`,
      song: (id: string) => `/${slug}/songs/${id}`,
      songs: `/${slug}/songs`,
    }
  }, [slug])
}
