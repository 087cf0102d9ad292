'use client'

import { useEffect, useState } from 'react'
import type { PastedSong } from './read-pasted.ts'

/** What is understood of a text while it is being written; the last that is known, null for none. */
export function usePasted(text: string): PastedSong | null {
  const [pasted, setPasted] = useState<PastedSong | null>(null)
  useEffect(() => {
    let isPast = false
    const show = (read: PastedSong | null): void => {
      if (!isPast) setPasted(read)
    }
    readPastedLater(text).then(show, () => show(null))
    return () => {
      isPast = true
    }
  }, [text])
  return text.trim() === '' ? null : pasted
}

/** Reads the text with all the formats there are, which are fetched with the first text. */
export async function readPastedLater(text: string): Promise<PastedSong | null> {
  if (text.trim() === '') return null
  const { readPasted } = await import('./read-pasted.ts')
  return readPasted(text)
}
