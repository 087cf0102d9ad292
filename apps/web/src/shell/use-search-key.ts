'use client'

import { useEffect, useEffectEvent } from 'react'

/** Calls back for Ctrl-K, on Apple's keyboards for ⌘-K, also while somebody types. */
export function useSearchKey(onPress: () => void): void {
  const press = useEffectEvent(onPress)
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isModified = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey
      if (!isModified || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      press()
    }
    document.documentElement.addEventListener('keydown', listen)
    return () => document.documentElement.removeEventListener('keydown', listen)
  }, [])
}
