'use client'

import { useEffect, useEffectEvent } from 'react'
import { nextSequence } from './next-sequence.ts'

/** Calls what belongs to a key or to two keys one after the other, as in `g p`; never while somebody types. */
export function useKeySequence(actions: Readonly<Record<string, () => void>>): void {
  const act = useEffectEvent((sequence: string) => actions[sequence]?.())
  const known = Object.keys(actions).join('|')
  useEffect(() => {
    let before = ''
    let at = 0
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const isStale = event.timeStamp - at > 1_000
      const { found, begun } = nextSequence(isStale ? '' : before, event.key, known.split('|'))
      before = begun
      at = event.timeStamp
      if (found === null) return
      event.preventDefault()
      act(found)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [known])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  )
}
