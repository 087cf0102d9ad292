/** How long connections were waited for, since the start, as Prometheus counts it. */
export type WaitHistogram = {
  /** Waits of at most so many milliseconds; each bucket holds those before it too. */
  readonly buckets: readonly { readonly atMost: number; readonly count: number }[]
  readonly count: number
  /** Milliseconds, of all together. */
  readonly sum: number
}

const bounds = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000]

/** Counts waits into buckets that are small where it matters. */
export function createWaitHistogram(): { record(wait: number): void; read(): WaitHistogram } {
  const counts = bounds.map(() => 0)
  let count = 0
  let sum = 0
  return {
    record: (wait) => {
      count += 1
      sum += wait
      const bucket = bounds.findIndex((bound) => wait <= bound)
      if (bucket >= 0) counts[bucket] = (counts[bucket] ?? 0) + 1
    },
    read: () => {
      let below = 0
      const buckets = bounds.map((atMost, at) => {
        below += counts[at] ?? 0
        return { atMost, count: below }
      })
      return { buckets, count, sum }
    },
  }
}
