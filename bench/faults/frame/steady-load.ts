import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { openAsker, type Asker } from '../../ground/ask.ts'
import type { PreparedChurch } from '../../ground/prepare-church.ts'
import { judgeAnswer } from './judge-answer.ts'

/** Requests at a fixed rate, to whichever server says that it is ready: a proxy's view. */
export type SteadyLoad = {
  sent(): number
  /** Waits for what is under way; failures as words. */
  stop(): Promise<{ readonly answered: number; readonly failures: readonly string[] }>
}

const betweenLooks = 100

/** One request in so many writes; the others read. */
const writeEvery = 20

export function openSteadyLoad(
  urls: readonly string[],
  church: PreparedChurch,
  rate: number,
): SteadyLoad {
  const servers = urls.map((url) => ({ url, asker: openAsker(url), isReady: true }))
  const failures: string[] = []
  const open = new Set<Promise<void>>()
  const begun = performance.now()
  let [sent, answered] = [0, 0]
  const stopping = new AbortController()
  const timer = setInterval(arrive, 5)
  const watching = Promise.all(servers.map(watch))

  return {
    sent: () => sent,
    stop: async () => {
      stopping.abort()
      clearInterval(timer)
      await Promise.all([...open, watching])
      for (const { asker } of servers) asker[Symbol.dispose]()
      return { answered, failures }
    },
  }

  async function watch(server: { url: string; isReady: boolean }): Promise<void> {
    while (!stopping.signal.aborted) {
      // On a connection of its own: readiness is asked where nothing else waits.
      const ready = await fetch(`${server.url}/api/health/ready`, {
        headers: { connection: 'close' },
        signal: AbortSignal.timeout(1_000),
      }).catch(() => null)
      await ready?.text()
      server.isReady = ready?.ok ?? false
      await wait(betweenLooks)
    }
  }

  function arrive(): void {
    const due = Math.floor(((performance.now() - begun) / 1000) * rate)
    for (; sent < due; sent += 1) {
      const ready = servers.filter(({ isReady }) => isReady)
      const server = ready[sent % ready.length] ?? servers[0]
      if (server === undefined) return
      const work = ask(server.asker, sent)
      open.add(work)
      void work.finally(() => open.delete(work))
    }
  }

  async function ask(asker: Asker, turn: number): Promise<void> {
    const answer = await asker.ask(turn % writeEvery === 0 ? write(turn) : read(turn))
    const { judgement, why } = judgeAnswer(answer)
    answered += 1
    if (judgement !== 'done')
      failures.push(why ?? `${answer.status} ${answer.broken ?? answer.body}`)
  }

  function read(turn: number) {
    const { churchId, watched, musicians } = church
    const input = encodeURIComponent(JSON.stringify({ churchId, planId: watched.planId }))
    return { path: `/api/trpc/plan.byId?input=${input}`, headers: headersOf(musicians, turn) }
  }

  function write(turn: number) {
    const { churchId, leaders } = church
    const headers = headersOf(leaders, turn)
    return {
      method: 'POST' as const,
      path: '/api/trpc/song.create',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ churchId, title: `steady ${turn}` }),
    }
  }

  function headersOf(people: PreparedChurch['leaders'], turn: number) {
    const { authorization = '', address = '' } = people[turn % people.length] ?? {}
    return { authorization, 'x-forwarded-for': address }
  }
}
