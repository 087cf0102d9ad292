import type { Log } from '../context.ts'
import { DomainError } from '../errors.ts'

export type Limit = {
  /** What is counted, as in `sign-in:address:192.0.2.7`. */
  readonly key: string
  readonly most: number
  readonly seconds: number
}

/** Counts tries in a window of time that begins with the first of them. */
export type Limiter = {
  /** Counts one try; gives 0 when it is within the limit, else the seconds to wait. */
  consume(limit: Limit): Promise<number>
  forget(key: string): Promise<void>
}

/**
 * Counts one try against each limit and throws `tries.too_many`, with `retryAfter`
 * in seconds, when one of them is passed. A limiter that cannot count refuses too:
 * it guards passwords.
 */
export async function limitTries(
  ctx: { readonly log: Log },
  limiter: Limiter,
  limits: readonly Limit[],
): Promise<void> {
  let longest = 0
  try {
    for (const limit of limits) longest = Math.max(longest, await limiter.consume(limit))
  } catch (error) {
    ctx.log.error({ err: error }, 'tries cannot be counted; all are refused')
    throw tooMany('We cannot check this at the moment. Please try again in a minute.', 60)
  }
  if (longest > 0) {
    throw tooMany(`Too many tries. Please try again in ${spoken(longest)}.`, longest)
  }
}

function tooMany(message: string, retryAfter: number): DomainError {
  return new DomainError('limit_reached', 'tries.too_many', message, { retryAfter })
}

function spoken(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? 'a second' : `${seconds} seconds`
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}
