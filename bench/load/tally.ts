import { percentile } from '../faults/frame/figures.ts'

/** One second of a run. */
export type Second = {
  readonly at: number
  readonly sent: number
  readonly done: number
  /** Milliseconds. */
  readonly p95: number
}

/** What a run of the generator saw; times in milliseconds. */
export type LoadResult = {
  readonly sent: number
  readonly done: number
  /** 503 and 429: turned away on purpose. */
  readonly shed: number
  /** Everything else that is no 2xx, broken connections too. */
  readonly failed: number
  readonly statuses: Readonly<Record<string, number>>
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly shedP95: number
  /** Answers of 2xx in a second of the run's planned time. */
  readonly goodput: number
  /** Share of one core that the generator itself took. */
  readonly cpu: number
  readonly perSecond: readonly Second[]
}

/** Collects answers, and sums them up at the end. */
export function createTally() {
  const seconds = new Map<number, { sent: number; times: number[] }>()
  const statuses: Record<string, number> = {}
  const done: number[] = []
  const shed: number[] = []
  let failed = 0
  return {
    /** `at` in seconds from the start; the wait from when it was due, and from when it was sent. */
    note: (at: number, fromDue: number, fromSent: number, status: number) => {
      const second = seconds.get(Math.floor(at)) ?? { sent: 0, times: [] }
      seconds.set(Math.floor(at), second)
      second.sent += 1
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status >= 200 && status < 300) {
        done.push(fromDue)
        second.times.push(fromDue)
      } else if (status === 503 || status === 429) shed.push(fromSent)
      else failed += 1
    },
    result: (run: { seconds: number; elapsed: number; cpu: number }): LoadResult => ({
      sent: done.length + shed.length + failed,
      done: done.length,
      shed: shed.length,
      failed,
      statuses,
      p50: percentile(done, 50),
      p95: percentile(done, 95),
      p99: percentile(done, 99),
      shedP95: percentile(shed, 95),
      goodput: done.length / Math.max(run.seconds, run.elapsed),
      cpu: run.cpu,
      perSecond: [...seconds]
        .toSorted(([a], [b]) => a - b)
        .map(([at, { sent, times }]) => ({
          at,
          sent,
          done: times.length,
          p95: percentile(times, 95),
        })),
    }),
  }
}
