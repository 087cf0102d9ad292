'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { readView, writeView, type LibraryView } from './library-view.ts'

/** While somebody types, the address and the search wait for a moment's rest. */
const rest = 200

export type LibraryState = {
  /** What the fields and filters show. */
  readonly view: LibraryView
  /** What is asked of the server: the same, a moment later for words. */
  readonly settled: LibraryView
  readonly change: (change: Partial<LibraryView>) => void
}

/**
 * The view of the library in this page's address. A filter acts at once, words when
 * the typing rests; a link or the back button changes the view.
 */
export function useLibraryView(): LibraryState {
  const params = useSearchParams()
  const address = params.toString()
  const [view, setView] = useState(() => readView(params))
  const [settled, setSettled] = useState(view)
  const own = useRef(address)

  useEffect(() => {
    if (own.current === address) return
    own.current = address
    const shown = readView(new URLSearchParams(address))
    setView(shown)
    setSettled(shown)
  }, [address])

  useEffect(() => {
    const isTyping = view.query !== settled.query
    const timer = setTimeout(() => setSettled(view), isTyping ? rest : 0)
    return () => clearTimeout(timer)
  }, [view, settled.query])

  useEffect(() => {
    const wanted = writeView(settled)
    if (writeView(readView(new URLSearchParams(window.location.search))) === wanted) return
    own.current = new URLSearchParams(wanted).toString()
    window.history.replaceState(null, '', window.location.pathname + wanted)
  }, [settled])

  const change = useCallback((next: Partial<LibraryView>) => {
    setView((before) => ({ ...before, ...next }))
  }, [])
  return { view, settled, change }
}
