import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { openAsker } from '../ground/ask.ts'
import type { Person, PreparedChurch } from '../ground/prepare-church.ts'
import { createTally, type LoadResult } from './tally.ts'

// `node phones.ts job.json`: so many phones open one plan, each with all that a phone
// fetches of it beside the files that it keeps: the page, who asks and where, the event
// stream, then the music stand. Prints the result as JSON.
export type PhonesJob = {
  readonly url: string
  readonly church: PreparedChurch
  readonly phones: number
  /** The seconds over which they come, evenly. */
  readonly within: number
  /** The place of the first phone among the musicians. */
  readonly first: number
  /** Seconds that the streams stay open after the last phone has come. */
  readonly stay: number
}

export type PhonesResult = LoadResult & {
  /** Streams that were opened, and those that broke before they were closed. */
  readonly streams: number
  readonly brokenStreams: number
}

const [file = ''] = process.argv.slice(2)
const job = JSON.parse(readFileSync(file, 'utf8')) as PhonesJob
process.stdout.write(JSON.stringify(await openPhones(job)))
process.exit(0)

async function openPhones(given: PhonesJob): Promise<PhonesResult> {
  const { url, church, phones, within, first, stay } = given
  const tally = createTally()
  const begun = performance.now()
  const startUse = process.cpuUsage()
  let [streams, brokenStreams] = [0, 0]
  let isOver = false
  const all = Array.from({ length: phones }, async (_, at) => {
    await wait((at * within * 1000) / phones)
    const person = church.musicians[(first + at) % church.musicians.length]
    if (person !== undefined) await openPhone(person)
  })
  await Promise.all(all)
  const elapsed = (performance.now() - begun) / 1000
  const use = process.cpuUsage(startUse)
  await wait(stay * 1000)
  isOver = true
  const run = { seconds: within, elapsed, cpu: (use.user + use.system) / 1e6 / elapsed }
  return { ...tally.result(run), streams, brokenStreams }

  async function openPhone(person: Person): Promise<void> {
    using asker = openAsker(url, { connections: 6, patience: 15_000 })
    const { churchId, slug, planId } = church
    const jar = new Map<string, string>()
    keep(person.cookie)
    const page = `/${slug}/plans/${planId}`
    await get(page)
    const stream = openStream()
    await get('/api/trpc/account.me,church.list?batch=1&input=%7B%7D')
    await wait(1_000)
    await get(`${page}/stand`)
    await stream

    async function get(path: string): Promise<void> {
      const answer = await asker.ask({ path, headers: headers() })
      for (const line of answer.headers['set-cookie'] ?? []) keep(line.split(';')[0] ?? '')
      tally.note((performance.now() - begun) / 1000, answer.took, answer.took, answer.status)
    }

    function keep(cookie: string): void {
      const [name = '', ...value] = cookie.split('=')
      jar.set(name, value.join('='))
    }

    function headers() {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      return { cookie, 'x-forwarded-for': person.address }
    }

    /** Resolves when the stream has said that it is open; that time counts as well. */
    function openStream(): Promise<void> {
      const input = encodeURIComponent(JSON.stringify({ churchId, planId }))
      const start = performance.now()
      return new Promise((resolve) => {
        const note = (status: number) => {
          const took = performance.now() - start
          tally.note((performance.now() - begun) / 1000, took, took, status)
          resolve()
        }
        const sent = request(`${url}/api/trpc/plan.onChange?input=${input}`, {
          headers: { ...headers(), accept: 'text/event-stream' },
        })
        sent.once('error', () => note(0))
        sent.once('response', (response) => {
          streams += 1
          response.once('data', () => note(response.statusCode ?? 0))
          response.on('error', () => undefined)
          response.once('close', () => {
            if (!isOver) brokenStreams += 1
          })
        })
        sent.end()
      })
    }
  }
}
