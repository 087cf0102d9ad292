export type Turns = {
  /** Waits for a turn and gives the way to end it; null when too many wait already. */
  take(): Promise<(() => void) | null>
}

/** Lets `atOnce` work at the same time and `mostWaiting` wait, first come first served. */
export function createTurns(atOnce: number, mostWaiting: number): Turns {
  const waiting: (() => void)[] = []
  let working = 0

  return {
    take: async () => {
      if (working < atOnce) {
        working += 1
        return end
      }
      if (waiting.length >= mostWaiting) return null
      await new Promise<void>((resolve) => waiting.push(resolve))
      return end
    },
  }

  function end(): void {
    const next = waiting.shift()
    // A turn is handed on rather than freed, so that nobody can slip in between.
    if (next === undefined) working -= 1
    else next()
  }
}
