import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryLimiter } from './memory-limiter.ts'

const limit = { key: 'sign-in', most: 10, seconds: 60 }

describe('the limiter in memory', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('lets ten tries through in a minute, and the next when it is over', async () => {
    const limiter = createMemoryLimiter()
    for (let tries = 1; tries <= 10; tries += 1) expect(await limiter.consume(limit)).toBe(0)
    vi.advanceTimersByTime(20_000)
    expect(await limiter.consume(limit)).toBe(40)
    vi.advanceTimersByTime(40_000)
    expect(await limiter.consume(limit)).toBe(0)
  })

  it('forgets a key when told, and that key alone', async () => {
    const limiter = createMemoryLimiter()
    const once = { key: 'a', most: 1, seconds: 60 }
    await limiter.consume(once)
    await limiter.consume({ ...once, key: 'b' })
    await limiter.forget('a')
    expect(await limiter.consume(once)).toBe(0)
    expect(await limiter.consume({ ...once, key: 'b' })).toBe(60)
  })

  it('never lets more than the limit through in one window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(70_000), { minLength: 1, maxLength: 60 }),
        async (moments) => {
          const limiter = createMemoryLimiter()
          const ordered = moments.toSorted((a, b) => a - b)
          const start = Date.now()
          const passed: number[] = []
          for (const moment of ordered) {
            vi.setSystemTime(start + moment)
            if ((await limiter.consume({ ...limit, most: 3 })) === 0) passed.push(moment)
          }
          const end = (ordered[0] ?? 0) + 60_000
          expect(passed.filter((moment) => moment < end).length).toBeLessThanOrEqual(3)
        },
      ),
    )
  })

  it('keeps counting a busy key while floods of others pass', async () => {
    const limiter = createMemoryLimiter()
    for (let tries = 1; tries <= 10; tries += 1) {
      expect(await limiter.consume(limit)).toBe(0)
      for (let key = 0; key < 20_000; key += 1) {
        await limiter.consume({ ...limit, key: `${tries}:${key}` })
      }
    }
    expect(await limiter.consume(limit)).toBe(60)
    // What came once in the first flood has made room.
    expect(vi.getTimerCount()).toBeLessThanOrEqual(100_002)
  })
})
