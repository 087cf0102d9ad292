/** Keeps what has come in until it is taken: each thing once, however often it came. */
export type Inbox<T> = {
  put(thing: T): void
  /** Waits for something to come, for at most so many milliseconds; gives all there is. */
  take(patience: number): Promise<T[]>
}

/** Makes an inbox; once `signal` aborts, nobody waits at it any more. */
export function createInbox<T = string>(signal: AbortSignal): Inbox<T> {
  const things = new Set<T>()
  let ring = (): void => undefined
  signal.addEventListener('abort', () => ring(), { once: true })
  return {
    put: (thing) => {
      things.add(thing)
      ring()
    },
    take: async (patience) => {
      if (things.size === 0 && !signal.aborted) await rung(patience)
      const taken = [...things]
      things.clear()
      return taken
    },
  }

  function rung(patience: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, patience)
      ring = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
