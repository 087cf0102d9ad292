'use client'

import { useEffect, useRef } from 'react'

/**
 * Single keys that work anywhere on the page, but not while somebody types or in a dialogue. Keys
 * are named by what they write, so that `[` is found wherever a keyboard has it.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const run = latest.current[event.key]
      if (run === undefined || event.defaultPrevented || isElsewhere(event)) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

function isElsewhere(event: KeyboardEvent): boolean {
  // Many keyboards write brackets with AltGr, which Windows reports as Ctrl and Alt together.
  const isWriting = event.getModifierState('AltGraph')
  if (event.metaKey || (!isWriting && (event.ctrlKey || event.altKey))) return true
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable || target.closest('input, textarea, select, [role=dialog]') !== null
  )
}
