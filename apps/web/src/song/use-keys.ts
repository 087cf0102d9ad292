'use client'

import { useEffect, useEffectEvent } from 'react'

/**
 * Single keys that work anywhere on the page, but not while somebody types or in a dialogue. Keys
 * are named by what they write, so that `[` is found wherever a keyboard has it.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const run = keys[event.key]
    if (run === undefined || event.defaultPrevented || isElsewhere(event)) return
    event.preventDefault()
    run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
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
