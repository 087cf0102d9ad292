import type { Caller } from './caller.ts'

/** Remembers for some seconds whose cookies these are. */
export type SessionMemo = {
  find(cookies: string, now: Date): Caller | null
  keep(cookies: string, caller: Caller, now: Date): void
}

/** With the lifetime of the cookie's own copy (40 s) a revoked session ends within 60 s. */
const lifetime = 20_000
const most = 2_000

/**
 * Makes an empty memo. To check a cookie's signature costs more than many a
 * statement, and fifty phones ask with the same cookies again and again.
 */
export function createSessionMemo(): SessionMemo {
  const kept = new Map<string, { readonly caller: Caller; readonly until: number }>()
  return {
    find: (cookies, now) => {
      const found = kept.get(cookies)
      if (found === undefined || found.until <= now.getTime()) return null
      return found.caller
    },
    keep: (cookies, caller, now) => {
      // The oldest goes first: a map keeps the order in which keys came.
      const [oldest] = kept.keys()
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest)
      kept.delete(cookies)
      kept.set(cookies, { caller, until: now.getTime() + lifetime })
    },
  }
}
