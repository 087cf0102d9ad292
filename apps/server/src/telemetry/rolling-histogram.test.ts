import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RollingHistogram } from './rolling-histogram.ts'

describe('RollingHistogram', () => {
  it('gives nothing before anything happened', () => {
    expect(new RollingHistogram().percentiles(0)).toEqual({ count: 0, p50: 0, p95: 0, p99: 0 })
  })

  it('is never more than a fifth above the true percentile, and never below it', () => {
    const durations = fc.array(fc.double({ min: 0.1, max: 20_000, noNaN: true }), { minLength: 1 })
    fc.assert(
      fc.property(durations, (list) => {
        const histogram = new RollingHistogram()
        for (const duration of list) histogram.record(duration, 1000)
        const { count, p50, p99 } = histogram.percentiles(1000)
        const sorted = list.toSorted((a, b) => a - b)
        const truly = (share: number) => sorted[Math.ceil(list.length * share) - 1] ?? 0
        expect(count).toBe(list.length)
        for (const [given, wanted] of [
          [p50, truly(0.5)],
          [p99, truly(0.99)],
        ] as const) {
          expect(given).toBeGreaterThanOrEqual(wanted * 0.999)
          expect(given).toBeLessThanOrEqual(wanted * 1.2)
        }
      }),
    )
  })

  it('forgets what is older than a quarter of an hour', () => {
    const histogram = new RollingHistogram()
    histogram.record(500, 0)
    histogram.record(1, 14 * 60_000)
    expect(histogram.percentiles(14 * 60_000).count).toBe(2)
    expect(histogram.percentiles(15 * 60_000).count).toBe(1)
    expect(histogram.percentiles(60 * 60_000).count).toBe(0)
  })
})
