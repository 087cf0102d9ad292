'use client'

import { useSyncExternalStore } from 'react'

/**
 * The reader's language for dates and numbers, as in `de-CH`. The server does not know
 * it: pages are drawn in English and again, at once, in the reader's own.
 */
export function useLocale(): string {
  return useSyncExternalStore(
    () => () => undefined,
    () => navigator.language,
    () => 'en',
  )
}
