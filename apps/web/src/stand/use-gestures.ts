'use client'

import { useRef, type PointerEvent } from 'react'
import type { Turn } from './place.ts'
import { hasMoved, swipeOf, type Touch } from './swipe.ts'

const longPress = 550

/**
 * Swipes and long presses of one finger or pen; a mouse selects text instead. A second finger is
 * for zooming and ends both.
 */
export function useGestures(on: {
  readonly turn: (turn: Turn) => void
  readonly longPress: () => void
}) {
  const from = useRef<Touch | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const forget = (): void => {
    from.current = null
    clearTimeout(timer.current)
  }
  return {
    onPointerDown: (event: PointerEvent) => {
      forget()
      if (event.pointerType === 'mouse' || !event.isPrimary) return
      from.current = touchOf(event)
      timer.current = setTimeout(() => {
        forget()
        on.longPress()
      }, longPress)
    },
    onPointerMove: (event: PointerEvent) => {
      if (from.current !== null && hasMoved(from.current, touchOf(event)))
        clearTimeout(timer.current)
    },
    onPointerUp: (event: PointerEvent) => {
      const turn = from.current === null ? null : swipeOf(from.current, touchOf(event))
      forget()
      if (turn !== null) on.turn(turn)
    },
    onPointerCancel: forget,
  }
}

function touchOf({ clientX, clientY, timeStamp }: PointerEvent): Touch {
  return { x: clientX, y: clientY, at: timeStamp }
}
