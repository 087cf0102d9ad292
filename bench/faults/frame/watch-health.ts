import { setTimeout as wait } from 'node:timers/promises'
import { openAsker } from '../../ground/ask.ts'

export type HealthLook = {
  readonly at: number
  readonly live: number
  readonly ready: number
  /** Milliseconds that the slower of the two took. */
  readonly took: number
}

const between = 200

/** Asks again and again whether the server lives and whether it is ready. */
export function watchHealth(url: string) {
  const asker = openAsker(url, { connections: 4, patience: 5_000 })
  const looks: HealthLook[] = []
  const stopping = new AbortController()
  const watching = watch()
  return {
    looks,
    stop: async () => {
      stopping.abort()
      await watching
      asker[Symbol.dispose]()
    },
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      const at = performance.now()
      const [live, ready] = await Promise.all([
        asker.ask({ path: '/api/health/live' }),
        asker.ask({ path: '/api/health/ready' }),
      ])
      const took = Math.max(live.took, ready.took)
      looks.push({ at, live: live.status, ready: ready.status, took })
      await wait(between)
    }
  }
}
