import type { Limit, Limiter } from '@precentor/core'
import { RateLimiterMemory } from 'rate-limiter-flexible'

type Generation = { readonly counter: RateLimiterMemory; readonly keys: Set<string> }

/** Of one generation; about 300 bytes each. */
const mostKeys = 50_000

/**
 * Counts in this process. Windows are short and a restart forgets them, so memory will do.
 * A flood of keys makes a new generation, and the one before the last is forgotten: who is
 * counted all the time is carried over, who came once makes room.
 */
export function createMemoryLimiter(): Limiter {
  let young = newGeneration()
  let old = newGeneration()

  return { consume, forget }

  async function consume({ key, most, seconds }: Limit): Promise<number> {
    if (young.keys.size >= mostKeys) grow()
    const counted = await young.counter.consume(key, 1, { customDuration: seconds })
    young.keys.add(key)
    const now = counted.isFirstInDuration ? await carryOver(key, counted) : counted
    return now.consumedPoints <= most ? 0 : Math.ceil(now.msBeforeNext / 1_000)
  }

  async function forget(key: string): Promise<void> {
    for (const { counter, keys } of [young, old]) {
      keys.delete(key)
      await counter.delete(key)
    }
  }

  async function carryOver(
    key: string,
    counted: { readonly consumedPoints: number; readonly msBeforeNext: number },
  ) {
    if (!old.keys.delete(key)) return counted
    const before = await old.counter.get(key)
    await old.counter.delete(key)
    if (before === null || before.msBeforeNext <= 0) return counted
    const points = before.consumedPoints + 1
    return young.counter.set(key, points, before.msBeforeNext / 1_000)
  }

  function grow(): void {
    // Each key has a timer, which would keep it until its window ends.
    for (const key of old.keys) void old.counter.delete(key)
    old = young
    young = newGeneration()
  }
}

/** It only counts; what is too much is each limit's own affair. */
function newGeneration(): Generation {
  const counter = new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: 60 })
  return { counter, keys: new Set() }
}
