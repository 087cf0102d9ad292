import { RefusedError } from './refused-error.ts'

/** How the gate stands; the counts are since the start. */
export type GateFigures = {
  readonly limit: number
  readonly active: number
  readonly waiting: number
  readonly isOverloaded: boolean
  readonly admitted: number
  readonly shed: number
}

/** Lets so many calls work at the same time, and turns away what would wait too long. */
export type Gate = {
  /**
   * Waits for a turn and gives the way to end it. Throws `RefusedError`. A patient call
   * waits as long as in calm times: it is part of something that has begun.
   */
  enter(options?: { readonly isPatient?: boolean }): Promise<() => void>
  /** Why a call that came now would be turned away at once; null when it would not. Counts it. */
  refusal(): RefusedError | null
  /** Turns away whoever waits. */
  refuseWaiting(error: RefusedError): void
  figures(): GateFigures
}

export type GateOptions = {
  /** Calls that work at the same time. */
  readonly limit: number
  /** Why everybody is refused at the moment, whatever the load. */
  readonly isShut?: () => RefusedError | null
}

/** Milliseconds. Who waits longer than `target` for a whole `interval` meets an overload. */
const target = 50
const interval = 1_000
/** How long a call may wait for its turn: in calm times a burst is absorbed. */
const calmWait = 500
const overloadedWait = 40
const smoothing = 0.05

type Waiter = {
  readonly since: number
  readonly admit: () => void
  readonly refuse: (error: RefusedError) => void
}

/**
 * The gate in front of the pool, after CoDel (RFC 8289): a queue is good as long as it
 * empties; one that stands only adds delay. Once waits stayed above the target for an
 * interval, newcomers are told at once, by what the calls before them took, whether
 * their turn would come in time. Nothing that was let in is ever turned away.
 */
export function createGate({ limit, isShut = () => null }: GateOptions): Gate {
  const queue: Waiter[] = []
  let active = 0
  let admitted = 0
  let shed = 0
  /** Milliseconds that a call works, smoothed; null before the first has ended. */
  let meanWork: number | null = null
  let aboveSince: number | null = null
  let overloadedSince: number | null = null
  let lastShed = -Infinity

  return {
    enter: async (options = {}) => {
      const refused = isShut()
      if (refused !== null) throw refused
      if (active < limit && queue.length === 0) {
        active += 1
        noteWait(0)
        return begin()
      }
      const longest = options.isPatient ? calmWait : longestWait()
      if (!options.isPatient && expectedWait() > longest) throw turnAway()
      await turn(longest)
      return begin()
    },
    refusal: () => {
      const refused = isShut()
      if (refused !== null) return refused
      const isHopeless = active >= limit && isOverloaded() && expectedWait() > overloadedWait
      return isHopeless ? turnAway() : null
    },
    refuseWaiting: (error) => {
      for (const waiter of queue.splice(0)) waiter.refuse(error)
    },
    figures: () => ({
      limit,
      active,
      waiting: queue.length,
      isOverloaded: isOverloaded(),
      admitted,
      shed,
    }),
  }

  function begin(): () => void {
    const start = performance.now()
    let isWorking = true
    admitted += 1
    return () => {
      if (!isWorking) return
      isWorking = false
      const took = performance.now() - start
      meanWork = meanWork === null ? took : meanWork + smoothing * (took - meanWork)
      handOn()
    }
  }

  /** A turn is handed on rather than freed, so that nobody can slip in between. */
  function handOn(): void {
    const next = queue.shift()
    if (next === undefined) {
      active -= 1
      return
    }
    noteWait(performance.now() - next.since)
    next.admit()
  }

  function turn(longest: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        since: performance.now(),
        admit: () => {
          clearTimeout(timer)
          resolve()
        },
        refuse: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      }
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiter), 1)
        noteWait(performance.now() - waiter.since)
        reject(turnAway())
      }, longest)
      queue.push(waiter)
    })
  }

  function turnAway(): RefusedError {
    shed += 1
    lastShed = performance.now()
    return new RefusedError('busy')
  }

  /** By Little's law: those ahead, at the pace of those who work. */
  function expectedWait(): number {
    if (meanWork === null) return 0
    return ((queue.length + 1) * meanWork) / limit
  }

  function longestWait(): number {
    return isOverloaded() ? overloadedWait : calmWait
  }

  function noteWait(wait: number): void {
    const now = performance.now()
    if (wait < target) aboveSince = null
    else aboveSince ??= now
    if (aboveSince !== null && now - aboveSince >= interval) overloadedSince ??= now
  }

  /** It is over when nobody had to be turned away for an interval. */
  function isOverloaded(): boolean {
    if (overloadedSince === null) return false
    const now = performance.now()
    if (now - Math.max(lastShed, overloadedSince) <= interval) return true
    overloadedSince = null
    aboveSince = null
    return false
  }
}
