export type Measured = {
  readonly perSecond: number
  /** Milliseconds for one song, the slowest of a hundred. */
  readonly p99: number
}

const warmUpMilliseconds = 500
const runMilliseconds = 2000

/** Runs one job over all texts again and again for a fixed time, after warming up. */
export function measure(
  texts: readonly string[],
  job: (text: string, round: number) => unknown,
): Measured {
  run(texts, job, warmUpMilliseconds)
  const { count, elapsed, times } = run(texts, job, runMilliseconds)
  const sorted = times.toSorted((left, right) => left - right)
  return { perSecond: (count * 1000) / elapsed, p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0 }
}

function run(
  texts: readonly string[],
  job: (text: string, round: number) => unknown,
  milliseconds: number,
) {
  const times: number[] = []
  const start = performance.now()
  let count = 0
  let round = 0
  while (performance.now() - start < milliseconds) {
    for (const text of texts) {
      const begin = performance.now()
      job(text, round)
      times.push(performance.now() - begin)
      count += 1
    }
    round += 1
  }
  return { count, elapsed: performance.now() - start, times }
}
