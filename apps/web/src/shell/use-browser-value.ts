'use client'

import { useSyncExternalStore } from 'react'

/**
 * Something that only the browser knows, as its time zone. A page is drawn with
 * `onServer` first and with the browser's own value at once.
 */
export function useBrowserValue<T extends string>(read: () => T, onServer: T): T {
  return useSyncExternalStore(never, read, () => onServer)
}

function never(): () => void {
  return () => undefined
}
