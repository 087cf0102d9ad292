import { request, type ClientRequest } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { openAsker } from '../../ground/ask.ts'
import type { Person, PreparedChurch } from '../../ground/prepare-church.ts'

/** A phone that has a plan open: it is told of changes, and looks again when it is. */
export type Watcher = {
  /** The version of the plan that it last saw. */
  readonly known: () => number
  /** How often it was told of a change, how often it came back, and of what it was told twice. */
  readonly told: () => number
  readonly attached: () => number
  readonly twice: () => number
  close(): void
}

/** Opens so many phones on the plan that is watched. */
export function openWatchers(
  url: string,
  church: PreparedChurch,
  people: readonly Person[],
): Watcher[] {
  return people.map((person) => openWatcher(url, church, person))
}

function openWatcher(url: string, church: PreparedChurch, person: Person): Watcher {
  const asker = openAsker(url, { connections: 1, patience: 10_000 })
  const { churchId, watched } = church
  const input = encodeURIComponent(JSON.stringify({ churchId, planId: watched.planId }))
  const headers = { authorization: person.authorization, 'x-forwarded-for': person.address }
  const seen = new Set<string>()
  let [known, told, attached, twice] = [0, 0, 0, 0]
  const closing = new AbortController()
  let isLooking = false
  let mustLook = false
  let lastId: string | undefined
  let stream: ClientRequest | undefined
  attach()

  return {
    known: () => known,
    told: () => told,
    attached: () => attached,
    twice: () => twice,
    close: () => {
      closing.abort()
      stream?.destroy()
      asker[Symbol.dispose]()
    },
  }

  function attach(): void {
    const { hostname, port } = new URL(url)
    stream = request({
      hostname,
      port,
      path: `/api/trpc/plan.onChange?input=${input}`,
      headers: {
        ...headers,
        accept: 'text/event-stream',
        ...(lastId !== undefined && { 'last-event-id': lastId }),
      },
    })
    stream.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        const events = (text + chunk).split('\n\n')
        text = events.pop() ?? ''
        for (const event of events) hear(event)
      })
      response.once('error', () => undefined)
      response.once('close', again)
    })
    stream.once('error', again)
    stream.end()
  }

  function again(): void {
    if (!closing.signal.aborted)
      setTimeout(() => closing.signal.aborted || attach(), 100 + Math.random() * 200)
  }

  function hear(event: string): void {
    const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(event)?.[1]
    const kind = field('event')
    if (kind === 'connected') {
      attached += 1
      void look()
      return
    }
    if (kind !== undefined) return
    const id = field('id')
    if (id !== undefined) {
      if (seen.has(id)) twice += 1
      seen.add(id)
      lastId = id
    }
    if (field('data') === undefined) return
    told += 1
    void look()
  }

  /** One look at a time; who is told meanwhile looks once more. */
  async function look(): Promise<void> {
    mustLook = true
    if (isLooking) return
    isLooking = true
    while (mustLook && !closing.signal.aborted) {
      mustLook = false
      const answer = await asker.ask({ path: `/api/trpc/plan.byId?input=${input}`, headers })
      if (answer.status === 200) {
        known = (JSON.parse(answer.body) as { result: { data: { version: number } } }).result.data
          .version
      } else {
        mustLook = true
        await wait(300)
      }
    }
    isLooking = false
  }
}
