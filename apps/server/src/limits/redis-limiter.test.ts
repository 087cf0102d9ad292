import { describe, expect, it } from 'vitest'
import { startTestServer } from '../testing/start-test-server.ts'
import { createCallLimiter } from './call-limiter.ts'
import { openRedisLimiter, type RedisLimiter } from './redis-limiter.ts'
import { startRedis } from './testing/start-redis.ts'

const limit = { key: 'a', most: 3, seconds: 60 }

describe('the limiter in Redis', { timeout: 60_000 }, () => {
  it('counts the tries of several servers together', async () => {
    await using redis = await startRedis()
    const servers = [openRedisLimiter(redis.url), openRedisLimiter(redis.url)] as const
    await ready(...servers)
    expect(await servers[0].consume(limit)).toBe(0)
    expect(await servers[1].consume(limit)).toBe(0)
    expect(await servers[0].consume(limit)).toBe(0)
    const wait = await servers[1].consume(limit)
    expect(wait).toBeGreaterThan(50)
    expect(wait).toBeLessThanOrEqual(60)
    await servers[0].forget('a')
    expect(await servers[1].consume(limit)).toBe(0)
    for (const server of servers) await server.close()
  })

  it('gives way while Redis stands still or is gone, and counts again afterwards', async () => {
    await using redis = await startRedis()
    const limiter = openRedisLimiter(redis.url)
    await ready(limiter)
    redis.pause()
    await expect(limiter.consume(limit)).rejects.toThrow('no answer in time')
    await expect(limiter.consume(limit)).rejects.toThrow('not answered a moment ago')
    redis.resume()
    await ready(limiter)
    await redis.kill()
    await expect.poll(() => outcome(limiter)).toBe('refused')
    await redis.restart()
    await ready(limiter)
    await limiter.close()
  })
})

describe('without its store', { timeout: 60_000 }, () => {
  it('nobody signs in, and everything else goes on with one warning', async () => {
    await using redis = await startRedis()
    await using server = await startTestServer({ redisUrl: redis.url })
    const { tries } = server.runtime.limits
    await expect.poll(() => outcome(tries), { timeout: 10_000 }).toBe('counted')
    const browser = server.visit()
    const churchId = await browser.settle()
    await redis.kill()

    const signIn = await server.visit().post('/api/auth/sign-in/email', {
      email: 'owner@test.example',
      password: 'twelve strings of a lyre',
    })
    expect(signIn).toMatchObject({ status: 429, body: { reason: 'tries.too_many' } })
    expect(await browser.query('song.list', { churchId })).toMatchObject({ status: 200 })
    expect(server.runtime.limits.calls.uncounted()).toBeGreaterThan(0)

    await redis.restart()
    await expect.poll(() => outcome(tries), { timeout: 10_000 }).toBe('counted')
    const again = await server.visit().post('/api/auth/sign-in/email', {
      email: 'owner@test.example',
      password: 'twelve strings of a lyre',
    })
    expect(again.status).toBe(200)
  })

  it('warns once in a while, however many calls go uncounted', async () => {
    const warnings: object[] = []
    const broken = {
      consume: () => Promise.reject(new Error('down')),
      forget: () => Promise.resolve(),
    }
    const log = {
      info: () => undefined,
      warn: (details: object) => void warnings.push(details),
      error: () => undefined,
    }
    const limiter = createCallLimiter(broken, log)
    for (let call = 0; call < 100; call += 1) expect(await limiter.consume(limit)).toBe(0)
    expect(warnings).toHaveLength(1)
    expect(limiter.uncounted()).toBe(100)
  })
})

type Counter = Pick<RedisLimiter, 'consume'>

async function ready(...limiters: readonly Counter[]): Promise<void> {
  for (const limiter of limiters) {
    await expect.poll(() => outcome(limiter), { timeout: 10_000 }).toBe('counted')
  }
}

async function outcome(limiter: Counter): Promise<string> {
  return limiter.consume({ key: 'probe', most: 1, seconds: 1 }).then(
    () => 'counted',
    () => 'refused',
  )
}
