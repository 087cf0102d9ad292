/** A text with the place of the cursor or of what is marked in it. */
export type TextState = {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A text and the way back and forth through its changes. */
export type TextHistory = {
  readonly now: TextState
  readonly past: readonly TextState[]
  readonly future: readonly TextState[]
  /** When the last change was typed, in milliseconds; 0 when the next change starts a new step. */
  readonly typedAt: number
}

const mostSteps = 200
const pauseBetweenSteps = 800

export function startHistory(text: string): TextHistory {
  return { now: { text, start: 0, end: 0 }, past: [], future: [], typedAt: 0 }
}

/**
 * Notes a change. Letters typed one after the other become one step; a pause, a new line, a jump of
 * the cursor and every change made by a button start another.
 *
 * @param at the time in milliseconds for typed changes; null for a change made at once.
 */
export function change(history: TextHistory, next: TextState, at: number | null): TextHistory {
  const { now, past } = history
  if (next.text === now.text) return { ...history, now: next }
  const goesOn = at !== null && isTypedOn(history, next, at)
  return {
    now: next,
    past: goesOn ? past : [...past, now].slice(-mostSteps),
    future: [],
    typedAt: at ?? 0,
  }
}

/** The text before the last step; the same history when there is none. */
export function undo(history: TextHistory): TextHistory {
  const { past, now, future } = history
  const before = past.at(-1)
  if (before === undefined) return history
  return { now: before, past: past.slice(0, -1), future: [now, ...future], typedAt: 0 }
}

/** Takes the last undo back; the same history when nothing was undone. */
export function redo(history: TextHistory): TextHistory {
  const { past, now, future } = history
  const [after, ...later] = future
  if (after === undefined) return history
  return { now: after, past: [...past, now], future: later, typedAt: 0 }
}

function isTypedOn({ now, past, typedAt }: TextHistory, next: TextState, at: number): boolean {
  if (past.length === 0 || typedAt === 0 || at - typedAt > pauseBetweenSteps) return false
  const grown = next.text.length - now.text.length
  if (Math.abs(grown) !== 1 || now.start !== now.end) return false
  return grown < 0 || !next.text.slice(now.start, next.start).includes('\n')
}
