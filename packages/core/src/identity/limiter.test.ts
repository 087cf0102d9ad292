import { describe, expect, it } from 'vitest'
import type { Log } from '../context.ts'
import { limitTries, type Limit, type Limiter } from './limiter.ts'
import { signInLimits } from './limits.ts'

const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

describe('limitTries', () => {
  it('passes within every limit and waits for the longest that is passed', async () => {
    await limitTries({ log }, waiting({}), limits('a', 'b'))
    await expect(
      limitTries({ log }, waiting({ a: 5, b: 90 }), limits('a', 'b')),
    ).rejects.toMatchObject({
      kind: 'limit_reached',
      message: 'Too many tries. Please try again in 2 minutes.',
      details: { retryAfter: 90 },
    })
  })

  it('refuses everybody when it cannot count, and says so in the log', async () => {
    const said: string[] = []
    const broken: Limiter = {
      consume: () => Promise.reject(new Error('The store is down.')),
      forget: () => Promise.resolve(),
    }
    await expect(
      limitTries(
        { log: { ...log, error: (_details, message) => void said.push(message) } },
        broken,
        limits('a'),
      ),
    ).rejects.toMatchObject({ kind: 'limit_reached', details: { retryAfter: 60 } })
    expect(said).toEqual(['tries cannot be counted; all are refused'])
  })
})

describe('the limits of signing in', () => {
  it.each([
    ['2001:db8:1:2::7', '2001:db8:1:2:ffff::1'],
    ['::1', '::2'],
    ['2001:DB8:0:0:1::', '2001:db8::2'],
  ])('count %s and %s as one network', (a, b) => {
    expect(keys(a)).toEqual(keys(b))
  })

  it.each([
    ['2001:db8:1:2::7', '2001:db8:1:3::7'],
    ['192.0.2.1', '192.0.2.2'],
  ])('tell %s from %s', (a, b) => {
    expect(keys(a)[1]).not.toBe(keys(b)[1])
  })
})

function keys(address: string): string[] {
  return signInLimits(address, 'ann@test.example').map(({ key }) => key)
}

function limits(...names: string[]): Limit[] {
  return names.map((key) => ({ key, most: 1, seconds: 60 }))
}

function waiting(seconds: Record<string, number>): Limiter {
  return {
    consume: ({ key }) => Promise.resolve(seconds[key] ?? 0),
    forget: () => Promise.resolve(),
  }
}
