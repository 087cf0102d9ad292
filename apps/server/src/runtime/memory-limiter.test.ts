import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMemoryLimiter } from './memory-limiter.ts'

const limit = { key: 'sign-in', most: 10, seconds: 60 }

describe('the limiter', () => {
  it('lets ten tries through in a minute, and the next when it is over', async () => {
    let now = 0
    const limiter = createMemoryLimiter(() => now)
    for (let tries = 1; tries <= 10; tries += 1) expect(await limiter.consume(limit)).toBe(0)
    now = 20_000
    expect(await limiter.consume(limit)).toBe(40)
    now = 60_000
    expect(await limiter.consume(limit)).toBe(0)
  })

  it('forgets a key when told, and that key alone', async () => {
    const limiter = createMemoryLimiter(() => 0)
    const once = { key: 'a', most: 1, seconds: 60 }
    await limiter.consume(once)
    await limiter.consume({ ...once, key: 'b' })
    await limiter.forget('a')
    expect(await limiter.consume(once)).toBe(0)
    expect(await limiter.consume({ ...once, key: 'b' })).toBe(60)
  })

  it('never lets more than the limit through in one window', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(70_000), { maxLength: 60 }), async (moments) => {
        let now = 0
        const limiter = createMemoryLimiter(() => now)
        const passed: number[] = []
        for (const moment of moments.toSorted((a, b) => a - b)) {
          now = moment
          if ((await limiter.consume({ ...limit, most: 3 })) === 0) passed.push(moment)
        }
        const first = passed.filter(
          (moment) => moment < (moments.toSorted((a, b) => a - b)[0] ?? 0) + 60_000,
        )
        expect(first.length).toBeLessThanOrEqual(3)
      }),
    )
  })

  it('keeps counting a busy key while a flood of others passes', async () => {
    const limiter = createMemoryLimiter(() => 0)
    for (let key = 0; key < 60_000; key += 1) await limiter.consume({ ...limit, key: `k${key}` })
    for (let tries = 1; tries <= 10; tries += 1) expect(await limiter.consume(limit)).toBe(0)
    expect(await limiter.consume(limit)).toBe(60)
  })
})
