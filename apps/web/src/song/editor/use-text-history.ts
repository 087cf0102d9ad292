'use client'

import { useCallback, useRef, useState } from 'react'
import {
  change,
  redo,
  startHistory,
  undo,
  type TextHistory,
  type TextState,
} from './text-history.ts'

export type EditedText = {
  readonly text: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Counts changes that were not typed: the field then shows `selection` anew. */
  readonly turn: number
  readonly selection: Pick<TextState, 'start' | 'end'>
  /** A change typed, pasted or cut in the field; `at` is null unless letters were typed. */
  readonly type: (next: TextState, at: number | null) => void
  /** Where the cursor is now, so that undoing brings it back. */
  readonly select: (start: number, end: number) => void
  /** A change made by a button. */
  readonly apply: (edit: (state: TextState) => TextState) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** The text of the editor with its own history, which also knows what buttons did. */
export function useTextHistory(initial: string): EditedText {
  const [state, setState] = useState(() => ({ history: startHistory(initial), turn: 0 }))
  // Several changes can follow each other before anything is drawn.
  const live = useRef(state)

  const put = useCallback((history: TextHistory, isTyped: boolean): void => {
    const { turn } = live.current
    live.current = { history, turn: isTyped ? turn : turn + 1 }
    setState(live.current)
  }, [])
  const select = useCallback((start: number, end: number): void => {
    const { history, turn } = live.current
    // Only the next change needs to know; nothing is drawn differently.
    live.current = { history: { ...history, now: { ...history.now, start, end } }, turn }
  }, [])
  const type = useCallback(
    (next: TextState, at: number | null) => put(change(live.current.history, next, at), true),
    [put],
  )
  const apply = useCallback(
    (edit: (state: TextState) => TextState) => {
      const { history } = live.current
      const next = edit(history.now)
      if (next.text !== history.now.text) put(change(history, next, null), false)
    },
    [put],
  )
  const step = useCallback(
    (move: (history: TextHistory) => TextHistory) => {
      const moved = move(live.current.history)
      if (moved !== live.current.history) put(moved, false)
    },
    [put],
  )
  const { history, turn } = state
  return {
    text: history.now.text,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    turn,
    selection: history.now,
    type,
    select,
    apply,
    undo: useCallback(() => step(undo), [step]),
    redo: useCallback(() => step(redo), [step]),
  }
}
