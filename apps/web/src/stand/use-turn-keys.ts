'use client'

import { useEffect, useEffectEvent } from 'react'
import type { Turn } from './place.ts'
import { turnOfKey } from './turn-of-key.ts'

/** Turns by keyboard and foot pedal, but not while a sheet is open or a button is pressed. */
export function useTurnKeys(onTurn: (turn: Turn) => void): void {
  const turn = useEffectEvent(onTurn)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const wanted = turnOfKey(event)
      if (wanted === null || event.defaultPrevented || isForSomethingElse(event)) return
      event.preventDefault()
      turn(wanted)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('click', letGo, { capture: true })
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('click', letGo, { capture: true })
    }
  }, [])
}

function isForSomethingElse({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('dialog, input, select, textarea') !== null) return true
  return key === ' ' && target.closest('button, a') !== null
}

/** A pedal that sends the space bar is to turn the page, not to press again what was touched last. */
function letGo({ detail }: MouseEvent): void {
  const isTouch = detail > 0
  const { activeElement } = document
  if (isTouch && activeElement instanceof HTMLElement && activeElement.closest('dialog') === null) {
    activeElement.blur()
  }
}
