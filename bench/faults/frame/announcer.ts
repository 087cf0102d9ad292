import { setTimeout as wait } from 'node:timers/promises'
import { openAsker } from '../../ground/ask.ts'
import type { PreparedChurch } from '../../ground/prepare-church.ts'

/** Somebody who changes the watched plan again and again. */
export type Announcer = {
  /** The version after the last change that was acknowledged. */
  readonly version: () => number
  stop(): Promise<void>
}

const between = 250

export function openAnnouncer(url: string, church: PreparedChurch): Announcer {
  const asker = openAsker(url, { connections: 1, patience: 10_000 })
  const { churchId, watched, leaders } = church
  const { authorization = '', address = '' } = leaders[0] ?? {}
  const headers = { authorization, 'x-forwarded-for': address }
  let version = 0
  const stopping = new AbortController()
  const working = work()
  return {
    version: () => version,
    stop: async () => {
      stopping.abort()
      await working
      asker[Symbol.dispose]()
    },
  }

  async function work(): Promise<void> {
    let isKnown = false
    while (!stopping.signal.aborted) {
      isKnown = isKnown ? await change() : await look()
      await wait(between)
    }
  }

  async function look(): Promise<boolean> {
    const input = encodeURIComponent(JSON.stringify({ churchId, planId: watched.planId }))
    const { status, body } = await asker.ask({
      path: `/api/trpc/plan.byId?input=${input}`,
      headers,
    })
    return status === 200 && keep(body)
  }

  async function change(): Promise<boolean> {
    const input = { churchId, ...watched, version, notes: `after version ${version}` }
    const { status, body } = await asker.ask({
      method: 'POST',
      path: '/api/trpc/plan.update',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    return status === 200 && keep(body)
  }

  function keep(body: string): boolean {
    const { result } = JSON.parse(body) as { result: { data: { version: number } } }
    version = result.data.version
    return true
  }
}
