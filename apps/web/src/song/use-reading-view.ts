'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readView, writeView, type ReadingView } from './reading-view.ts'

/** Browsers refuse more than a few address changes a second, and a held key makes thirty. */
const writeAfter = 150

/**
 * The view of the song in this page's address. A change is drawn at once and reaches the address a
 * moment later, without asking the server; a link or the back button changes the view.
 */
export function useReadingView(): [ReadingView, (change: Partial<ReadingView>) => void] {
  const params = useSearchParams()
  const address = params.toString()
  const [view, setView] = useState(() => readView(params))
  const ownAddresses = useRef(new Set([address]))

  useEffect(() => {
    if (ownAddresses.current.has(address)) return
    ownAddresses.current = new Set([address])
    setView(readView(new URLSearchParams(address)))
  }, [address])

  useEffect(() => {
    const wanted = writeView(view)
    if (isShown(wanted)) return undefined
    const timer = setTimeout(() => {
      ownAddresses.current.add(new URLSearchParams(wanted).toString())
      const { pathname, hash } = window.location
      window.history.replaceState(null, '', pathname + wanted + hash)
    }, writeAfter)
    return () => clearTimeout(timer)
  }, [view])

  const changeView = useCallback((change: Partial<ReadingView>) => {
    setView((before) => ({ ...before, ...change }))
  }, [])
  return [view, changeView]
}

/** Whether the address says the same already, whatever else it carries. */
function isShown(wanted: string): boolean {
  return writeView(readView(new URLSearchParams(window.location.search))) === wanted
}
