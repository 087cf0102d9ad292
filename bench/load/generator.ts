import { readFileSync } from 'node:fs'
import { openAsker, type Question } from '../ground/ask.ts'
import type { PreparedChurch } from '../ground/prepare-church.ts'
import { createTally, type LoadResult } from './tally.ts'

// A program of its own, so that what is measured shares no event loop with who measures it:
// `node generator.ts job.json` prints the result as JSON.
export type LoadJob = {
  readonly url: string
  /** Requests in a second, whether or not others were answered. */
  readonly rate: number
  readonly seconds: number
  readonly church: PreparedChurch
  /** One path for every request, in place of the mixture. */
  readonly path?: string
}

const [file = ''] = process.argv.slice(2)
const job = JSON.parse(readFileSync(file, 'utf8')) as LoadJob
process.stdout.write(JSON.stringify(await generate(job)))
process.exit(0)

async function generate({ url, rate, seconds, church, path }: LoadJob): Promise<LoadResult> {
  using asker = openAsker(url, { connections: 4_000, patience: 15_000 })
  const cookies = new Map<string, string>()
  const tally = createTally()
  const open = new Set<Promise<void>>()
  const begun = performance.now()
  const total = rate * seconds
  const startUse = process.cpuUsage()

  for (let turn = 0; turn < total;) {
    const due = Math.min(total, Math.floor(((performance.now() - begun) / 1000) * rate))
    for (; turn < due; turn += 1) {
      const work = askOne(turn, begun + (turn * 1000) / rate)
      open.add(work)
      void work.finally(() => open.delete(work))
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  await Promise.all(open)
  const use = process.cpuUsage(startUse)
  const elapsed = (performance.now() - begun) / 1000
  return tally.result({ seconds, elapsed, cpu: (use.user + use.system) / 1e6 / elapsed })

  /** Counted from when it was due: a generator that is late must not make the server look fast. */
  async function askOne(turn: number, due: number): Promise<void> {
    const { question, who } = path === undefined ? mixed(turn) : { question: { path }, who: '' }
    const answer = await asker.ask(question)
    const fresh = answer.headers['set-cookie']
    if (Array.isArray(fresh)) cookies.set(who, fresh.map((line) => line.split(';')[0]).join('; '))
    tally.note((due - begun) / 1000, performance.now() - due, answer.took, answer.status)
  }

  /** Of ten: six look at the plan, three at the library, one changes something. */
  function mixed(turn: number): { question: Question; who: string } {
    const { churchId, planId, musicians, leaders } = church
    const kind = turn % 10
    const crowd = kind === 9 ? leaders : musicians
    const person = crowd[Math.floor(turn / 10) % crowd.length]
    const who = person?.userId ?? ''
    const headers = {
      cookie: [person?.cookie, cookies.get(who)].filter(Boolean).join('; '),
      'x-forwarded-for': person?.address ?? '',
    }
    if (kind < 6) return { who, question: query('plan.byId', { churchId, planId }, headers) }
    if (kind < 9) return { who, question: query('song.list', { churchId, limit: 20 }, headers) }
    const body = JSON.stringify({ churchId, title: `Load ${turn}` })
    const type = { ...headers, 'content-type': 'application/json' }
    return {
      who,
      question: { method: 'POST', path: '/api/trpc/song.create', headers: type, body },
    }
  }
}

function query(procedure: string, input: object, headers: Record<string, string>): Question {
  const text = encodeURIComponent(JSON.stringify(input))
  return { path: `/api/trpc/${procedure}?input=${text}`, headers }
}
