const minutes = 15
const perDoubling = 4
const buckets = 80

/** Percentiles of a duration over the last quarter of an hour, in milliseconds. */
export type Percentiles = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

type Minute = { start: number; readonly counts: Uint32Array }

/**
 * Counts durations in buckets that grow by a fifth (four to a doubling), minute by
 * minute, so that what is old falls out. A percentile is right to within 20 %.
 */
export class RollingHistogram {
  readonly #minutes: Minute[] = Array.from({ length: minutes }, () => ({
    start: -1,
    counts: new Uint32Array(buckets),
  }))

  #longest = 0

  /** @param now milliseconds of any steady clock, the same for all calls */
  record(duration: number, now: number): void {
    this.#longest = Math.max(this.#longest, duration)
    const { counts } = this.#minuteOf(now)
    const bucket = bucketOf(duration)
    counts[bucket] = (counts[bucket] ?? 0) + 1
  }

  /** The longest since this was asked last. */
  takeLongest(): number {
    const taken = this.#longest
    this.#longest = 0
    return taken
  }

  percentiles(now: number): Percentiles {
    return percentilesOf(this.counts(now))
  }

  /** How many there are in each bucket; those of several processes can be added. */
  counts(now: number): Float64Array {
    const oldest = Math.floor(now / 60_000) - minutes
    const sums = new Float64Array(buckets)
    for (const { start, counts } of this.#minutes) {
      if (start > oldest)
        for (const [at, count] of counts.entries()) sums[at] = (sums[at] ?? 0) + count
    }
    return sums
  }

  #minuteOf(now: number): Minute {
    const start = Math.floor(now / 60_000)
    const minute = this.#minutes[start % minutes]
    if (minute === undefined) throw new Error('There is a place for every minute.')
    if (minute.start !== start) {
      minute.start = start
      minute.counts.fill(0)
    }
    return minute
  }
}

/** Percentiles of what buckets hold. */
export function percentilesOf(sums: Float64Array): Percentiles {
  const count = sums.reduce((sum, one) => sum + one, 0)
  const at = (share: number) => durationAt(sums, count * share)
  return { count, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** The first bucket ends at a sixteenth of a millisecond. */
function bucketOf(duration: number): number {
  const bucket = Math.ceil(Math.log2(Math.max(duration, 0.001) * 16) * perDoubling)
  return Math.min(Math.max(bucket, 0), buckets - 1)
}

function durationAt(sums: Float64Array, rank: number): number {
  let seen = 0
  for (const [bucket, count] of sums.entries()) {
    seen += count
    if (count > 0 && seen >= rank) return 2 ** (bucket / perDoubling) / 16
  }
  return 0
}
