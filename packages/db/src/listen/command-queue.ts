/** One statement of the listening connection. */
export type Command = {
  readonly sql: string
  readonly values: readonly string[]
  /** Called when PostgreSQL took it. */
  readonly done: () => void
  /** Called when it was given up: the queue was full, or it was closed. */
  readonly givenUp: (reason: Error) => void
}

export type CommandQueue = {
  /** Puts a command at the end; when the queue is full the oldest one is given up. */
  put(command: Command): void
  /** Puts a command back to the front: it was not taken. */
  putBack(command: Command): void
  /** The next command; null when none came within so many milliseconds, or `signal` aborted. */
  take(patience: number, signal: AbortSignal): Promise<Command | null>
  /** Gives up everything that waits, now and later. */
  close(): void
}

/** Makes a queue that keeps at most so many commands while there is no connection. */
export function createCommandQueue(most: number): CommandQueue {
  const commands: Command[] = []
  let ring = (): void => undefined
  let isClosed = false
  return {
    put: (command) => {
      commands.push(command)
      if (isClosed) giveUp('The listener is closed.')
      else if (commands.length > most)
        commands.shift()?.givenUp(new Error('Too many notices wait.'))
      ring()
    },
    putBack: (command) => {
      commands.unshift(command)
      if (isClosed) giveUp('The listener is closed.')
    },
    take: async (patience, signal) => {
      if (commands.length === 0 && !signal.aborted) await rung(patience, signal)
      return signal.aborted ? null : (commands.shift() ?? null)
    },
    close: () => {
      isClosed = true
      giveUp('The listener is closed.')
    },
  }

  function giveUp(reason: string): void {
    for (const command of commands.splice(0)) command.givenUp(new Error(reason))
  }

  function rung(patience: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, patience).unref()
      signal.addEventListener('abort', wake, { once: true })
      ring = wake
    })
  }
}
