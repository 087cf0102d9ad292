import type { Limit, Limiter } from '@precentor/core'

type Window = { readonly endsAt: number; tries: number }

const mostKeys = 50_000

/**
 * Counts tries in this process. Windows are short and a restart forgets them, so
 * memory will do; when a flood of keys fills it, the oldest windows make room.
 */
export function createMemoryLimiter(now: () => number = Date.now): Limiter {
  const windows = new Map<string, Window>()
  return {
    consume: (limit) => Promise.resolve(consume(windows, limit, now())),
    forget: (key) => {
      windows.delete(key)
      return Promise.resolve()
    },
  }
}

function consume(windows: Map<string, Window>, limit: Limit, now: number): number {
  const known = windows.get(limit.key)
  const window =
    known !== undefined && known.endsAt > now
      ? known
      : { endsAt: now + limit.seconds * 1000, tries: 0 }
  window.tries += 1
  if (window !== known) {
    windows.delete(limit.key)
    makeRoom(windows, now)
    windows.set(limit.key, window)
  }
  return window.tries <= limit.most ? 0 : Math.ceil((window.endsAt - now) / 1000)
}

function makeRoom(windows: Map<string, Window>, now: number): void {
  if (windows.size < mostKeys) return
  for (const [key, { endsAt }] of windows) if (endsAt <= now) windows.delete(key)
  for (const key of windows.keys()) {
    if (windows.size < mostKeys) return
    windows.delete(key)
  }
}
