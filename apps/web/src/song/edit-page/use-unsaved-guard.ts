'use client'

import { useEffect, useState } from 'react'

export type UnsavedGuard = {
  /** Where a link that was clicked leads; null while nobody wants to leave. */
  readonly leavingTo: string | null
  readonly stay: () => void
}

/**
 * Holds links of this page back while something is unsaved, so that the page can ask, and lets the
 * browser ask before the page itself is closed.
 */
export function useUnsavedGuard(isUnsaved: boolean): UnsavedGuard {
  const [leavingTo, setLeavingTo] = useState<string | null>(null)
  useEffect(() => {
    if (!isUnsaved) return undefined
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault()
    const onClick = (event: MouseEvent): void => {
      const address = leavingAddress(event)
      if (address === null) return
      event.preventDefault()
      event.stopPropagation()
      setLeavingTo(address)
    }
    window.addEventListener('beforeunload', onUnload)
    // Before the link's own handler, which would leave at once.
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [isUnsaved])
  return { leavingTo, stay: () => setLeavingTo(null) }
}

/** The address of a plain click on a link to another page of this app. */
function leavingAddress(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!isPlain || !(link instanceof HTMLAnchorElement)) return null
  if (link.target !== '' && link.target !== '_self') return null
  const { origin, pathname, search } = new URL(link.href)
  if (origin !== window.location.origin || pathname === window.location.pathname) return null
  return pathname + search
}
