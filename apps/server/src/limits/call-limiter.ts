import type { Limiter, Log } from '@precentor/core'

export type CallLimiter = Limiter & {
  /** Calls that went through because nobody could count them, since the start. */
  uncounted(): number
}

const betweenWarnings = 30_000

/**
 * The limiter of ordinary calls. When its store is down they go through, counted and with
 * a warning: people must not lose their service plan for want of a counter. Signing in
 * asks the limiter itself, and is refused then.
 */
export function createCallLimiter(limiter: Limiter, log: Log): CallLimiter {
  let uncounted = 0
  let warnedAt = -Infinity
  return {
    consume: async (limit) => {
      try {
        return await limiter.consume(limit)
      } catch (error) {
        letThrough(error)
        return 0
      }
    },
    forget: (key) => limiter.forget(key),
    uncounted: () => uncounted,
  }

  function letThrough(error: unknown): void {
    uncounted += 1
    if (performance.now() - warnedAt < betweenWarnings) return
    warnedAt = performance.now()
    log.warn({ err: error, uncounted }, 'calls cannot be counted and go through without limits')
  }
}
