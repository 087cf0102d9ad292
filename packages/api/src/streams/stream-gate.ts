/** Lets each person keep so many event streams open, and says how often one is looked at again. */
export type StreamGate = {
  /** Counts one more stream; gives the way to close it, or null when there are enough. */
  open(userId: string): (() => void) | null
  /** Milliseconds after which membership is proven again. */
  readonly checkEvery: number
}

/** Makes the gate of one server. */
export function createStreamGate(
  options: { readonly mostPerPerson?: number; readonly checkEvery?: number } = {},
): StreamGate {
  const { mostPerPerson = 12, checkEvery = 60_000 } = options
  const counts = new Map<string, number>()
  return {
    checkEvery,
    open: (userId) => {
      const count = counts.get(userId) ?? 0
      if (count >= mostPerPerson) return null
      counts.set(userId, count + 1)
      let isOpen = true
      return () => {
        if (isOpen) leave(userId)
        isOpen = false
      }
    },
  }

  function leave(userId: string): void {
    const count = counts.get(userId) ?? 0
    if (count > 1) counts.set(userId, count - 1)
    else counts.delete(userId)
  }
}
