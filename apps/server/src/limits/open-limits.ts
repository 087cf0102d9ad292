import type { Limiter, Log } from '@precentor/core'
import type { Settings } from '../settings.ts'
import { createCallLimiter, type CallLimiter } from './call-limiter.ts'
import { openLimiter, type OpenLimiter } from './open-limiter.ts'
import type { Line } from './primary-limiter.ts'

export type Limits = {
  /** Of tries to sign in and the like: whoever asks refuses when it cannot count. */
  readonly tries: Limiter
  /** Of ordinary calls: they go through when it cannot count. */
  readonly calls: CallLimiter
  /** Where it is counted. */
  readonly store: OpenLimiter['store']
  close(): Promise<void>
}

/**
 * Opens what counts tries and calls.
 *
 * @param primary the way to the primary, where this process is one of its workers
 */
export function openLimits(
  { redisUrl, limitsCalls }: Pick<Settings, 'redisUrl' | 'limitsCalls'>,
  log: Log,
  primary: Line | null = null,
): Limits {
  const { limiter, store, close } = openLimiter(redisUrl, primary, log)
  return {
    tries: limiter,
    calls: createCallLimiter(limitsCalls ? limiter : unlimited, log),
    store,
    close,
  }
}

const unlimited: Limiter = { consume: () => Promise.resolve(0), forget: () => Promise.resolve() }
