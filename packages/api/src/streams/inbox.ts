/** Keeps what has come in until it is taken: each thing once, however often it came. */
export type Inbox = {
  put(id: string): void
  /** Waits for something to come, for at most so many milliseconds; gives all there is. */
  take(patience: number): Promise<string[]>
}

/** Makes an inbox; once `signal` aborts, nobody waits at it any more. */
export function createInbox(signal: AbortSignal): Inbox {
  const ids = new Set<string>()
  let ring = (): void => undefined
  signal.addEventListener('abort', () => ring(), { once: true })
  return {
    put: (id) => {
      ids.add(id)
      ring()
    },
    take: async (patience) => {
      if (ids.size === 0 && !signal.aborted) await rung(patience)
      const taken = [...ids]
      ids.clear()
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
