import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openAsker, type Answer, type Question } from '../../ground/ask.ts'
import type { Person, PreparedChurch } from '../../ground/prepare-church.ts'
import { judgeAnswer, type Judgement } from './judge-answer.ts'

export type Attempt = {
  readonly kind: 'read' | 'write'
  /** Milliseconds of `performance.now()`. */
  readonly start: number
  readonly end: number
  readonly status: number
  readonly judgement: Judgement
  /** The stable reason of a failure, as in `server.busy`, or what the system said. */
  readonly reason: string
}

/** What one run of the ledger's clients saw. */
export type Account = {
  readonly attempts: readonly Attempt[]
  /** Ids of writes that were acknowledged. */
  readonly acknowledged: readonly string[]
  /** Ids of all writes that were sent at all. */
  readonly sent: readonly string[]
  /** Answers that broke a rule, each with the reason. */
  readonly broken: readonly string[]
}

/** Clients that keep a book of every write that the server acknowledged. */
export type Ledger = {
  readonly account: Account
  /** Attempts that were under way at some time between two moments, of those that have ended. */
  inFlightBetween(from: number, to: number): number
  /** Attempts that failed and ended after this moment. */
  failuresSince(moment: number): readonly Attempt[]
  /** Sends nothing new, and waits until each write has its answer or its time is over. */
  stop(): Promise<void>
}

export type LedgerOptions = {
  readonly url: string
  readonly church: PreparedChurch
  /** Writes, and as many reads, in a second: they arrive whether or not others were answered. */
  readonly rate: number
  /** Where acknowledgements are written as they come, a line each. */
  readonly file: string
  /** Milliseconds that a client goes on trying one write. */
  readonly patience?: number
}

const shortPause = 200
const longestPause = 2_000

/**
 * Starts the clients. Every write carries an id and an idempotency key of its own; one that was
 * not answered, or asked to come again, is sent again with the same key and never without.
 */
export function openLedger(options: LedgerOptions): Ledger {
  const { url, church, rate, patience = 15_000 } = options
  const asker = openAsker(url, { patience: 12_000 })
  const attempts: Attempt[] = []
  const acknowledged: string[] = []
  const sent: string[] = []
  const broken: string[] = []
  const open = new Set<Promise<void>>()
  const begun = performance.now()
  let arrived = 0
  const timer = setInterval(arrive, 5)

  return {
    account: { attempts, acknowledged, sent, broken },
    inFlightBetween: (from, to) =>
      attempts.filter(({ start, end }) => start <= to && end >= from).length,
    failuresSince: (moment) =>
      attempts.filter(({ end, judgement }) => end > moment && judgement !== 'done'),
    stop: async () => {
      clearInterval(timer)
      await Promise.all(open)
      asker[Symbol.dispose]()
    },
  }

  /** A fixed rate of arrival: a server that stalls meets all that arrived meanwhile. */
  function arrive(): void {
    const due = Math.floor(((performance.now() - begun) / 1000) * rate)
    for (; arrived < due; arrived += 1) {
      follow(write(arrived))
      follow(read(arrived))
    }
  }

  function follow(work: Promise<void>): void {
    open.add(work)
    void work.finally(() => open.delete(work))
  }

  async function write(turn: number): Promise<void> {
    const id = `ledger ${randomUUID()}`
    const input = { churchId: church.churchId, title: id }
    const question = {
      method: 'POST',
      path: '/api/trpc/song.create',
      headers: {
        ...headersOf(church.leaders[turn % church.leaders.length]),
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(input),
    } as const
    sent.push(id)
    const deadline = performance.now() + patience
    for (;;) {
      const { answer, judgement } = await attempt('write', question)
      if (judgement === 'done') {
        appendFileSync(options.file, `${id}\n`)
        acknowledged.push(id)
        return
      }
      if (judgement === 'refused' || performance.now() > deadline) return
      await wait(pause(answer))
    }
  }

  async function read(turn: number): Promise<void> {
    const { churchId, planId, musicians } = church
    const [procedure, input] =
      turn % 2 === 0
        ? (['plan.byId', { churchId, planId }] as const)
        : (['song.list', { churchId, limit: 20 }] as const)
    await attempt('read', {
      path: `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
      headers: headersOf(musicians[turn % musicians.length]),
    })
  }

  async function attempt(kind: Attempt['kind'], question: Question) {
    const start = performance.now()
    const answer = await asker.ask(question)
    const { judgement, why } = judgeAnswer(answer)
    attempts.push({
      kind,
      start,
      end: performance.now(),
      status: answer.status,
      judgement,
      reason: judgement === 'done' ? '' : reasonOf(answer),
    })
    if (why !== null) broken.push(`${question.path.split('?')[0]}: ${why}`)
    return { answer, judgement }
  }
}

function headersOf(person: Person | undefined): Record<string, string> {
  if (person === undefined) return {}
  return { authorization: person.authorization, 'x-forwarded-for': person.address }
}

/** As long as the server asks for, more or less: those who were refused together must not meet again. */
function pause({ headers }: Answer): number {
  const asked = Math.min(Number(headers['retry-after'] ?? 0) * 1000, longestPause)
  return Math.max(shortPause, asked) * (0.5 + Math.random())
}

function reasonOf({ broken, body }: Answer): string {
  return broken ?? /"reason":"([^"]+)"/.exec(body)?.[1] ?? 'no reason'
}
