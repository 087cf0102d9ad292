import type pg from 'pg'

/** A connection that was taken from the pool and is not given back for suspiciously long. */
export type HeldConnection = {
  /** The procedure, or whatever else was named by whoever observes its statements. */
  readonly by: string | null
  /** Milliseconds since it was taken. */
  readonly heldFor: number
  /** Where in our code it was taken. */
  readonly stack: string
}

/** The longest that any transaction may last is less. */
export const suspicious = 5_000
const look = 1_000

type Note = {
  readonly by: string | null
  readonly taken: number
  readonly at: Error
  told: boolean
}

/**
 * Keeps note of who has which connection, so that one that is never given back can be
 * traced to who took it.
 */
export class HeldConnections {
  readonly #notes = new Map<pg.PoolClient, Note>()
  readonly #timer: NodeJS.Timeout

  constructor(onLeak: (held: HeldConnection) => void, longest: number = suspicious) {
    this.#timer = setInterval(
      () => {
        for (const note of this.#notes.values()) {
          if (note.told || performance.now() - note.taken < longest) continue
          note.told = true
          onLeak(describe(note))
        }
      },
      Math.min(look, longest),
    )
    this.#timer.unref()
  }

  note(client: pg.PoolClient, by: string | null, at: Error): void {
    this.#notes.set(client, { by, taken: performance.now(), at, told: false })
  }

  forget(client: pg.PoolClient): void {
    this.#notes.delete(client)
  }

  /** Those that were told of and are still held, longest first. */
  suspects(): readonly HeldConnection[] {
    return [...this.#notes.values()].filter(({ told }) => told).map(describe)
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

function describe({ by, taken, at }: Note): HeldConnection {
  const heldFor = Math.round(performance.now() - taken)
  return { by, heldFor, stack: (at.stack ?? '').split('\n').slice(1).join('\n') }
}
