import type { Limiter, Log } from '@precentor/core'
import { createMemoryLimiter } from './memory-limiter.ts'
import { createPrimaryLimiter, type Line } from './primary-limiter.ts'
import { openRedisLimiter } from './redis-limiter.ts'

export type OpenLimiter = {
  readonly limiter: Limiter
  /** Where it is counted. */
  readonly store: 'redis' | 'primary' | 'memory'
  close(): Promise<void>
}

/**
 * The limiter of this process: in Redis where there are several hosts, in the primary
 * where this host has several workers, else in memory.
 */
export function openLimiter(redisUrl: string | null, primary: Line | null, log: Log): OpenLimiter {
  if (redisUrl !== null) {
    let isLost = false
    const limiter = openRedisLimiter(redisUrl, (error) => {
      // It is told of every try to connect; the address may hold a password.
      if (!isLost) log.warn({ reason: codeOf(error) }, 'Redis cannot be reached')
      isLost = true
    })
    return { limiter, store: 'redis', close: limiter.close }
  }
  const close = () => Promise.resolve()
  if (primary !== null) return { limiter: createPrimaryLimiter(primary), store: 'primary', close }
  return { limiter: createMemoryLimiter(), store: 'memory', close }
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? 'unknown'
}
