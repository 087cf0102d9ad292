import { createClient } from '@redis/client'
import type { Limit, Limiter } from '@precentor/core'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import { inTime } from './in-time.ts'

export type RedisLimiter = Limiter & { close(): Promise<void> }

/** Milliseconds. */
const answerTime = 300
const pause = 1_000
const longestReconnectWait = 2_000

/**
 * Counts in Redis or Valkey, for the servers of all hosts together. Rejects while it does
 * not answer, at once if it has just not answered: nobody waits for it in a queue.
 */
export function openRedisLimiter(
  url: string,
  onProblem: (error: unknown) => void = () => undefined,
): RedisLimiter {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: pause,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, longestReconnectWait),
    },
  })
  client.on('error', onProblem)
  client.connect().catch(onProblem)
  const counter = new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    keyPrefix: 'precentor',
    points: Number.MAX_SAFE_INTEGER,
    duration: 60,
  })
  let silentUntil = 0

  return {
    consume: async ({ key, most, seconds }: Limit) => {
      const counted = await ask(() => counter.consume(key, 1, { customDuration: seconds }))
      return counted.consumedPoints <= most ? 0 : Math.ceil(counted.msBeforeNext / 1_000)
    },
    forget: async (key: string) => {
      await ask(() => counter.delete(key))
    },
    close: async () => {
      client.destroy()
      return Promise.resolve()
    },
  }

  async function ask<T>(question: () => Promise<T>): Promise<T> {
    if (Date.now() < silentUntil) throw new Error('Redis has not answered a moment ago.')
    try {
      return await inTime(question(), answerTime)
    } catch (error) {
      silentUntil = Date.now() + pause
      throw error
    }
  }
}
