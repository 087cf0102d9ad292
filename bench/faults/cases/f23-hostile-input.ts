import { connect } from 'node:net'
import { openAsker, type Answer, type Question } from '../../ground/ask.ts'
import type { PreparedChurch } from '../../ground/prepare-church.ts'
import { processFacts } from '../../ground/process-facts.ts'
import { hostileQuestions } from './f23-questions.ts'
import type { SceneCase } from '../frame/fault-case.ts'
import { percentile } from '../frame/figures.ts'
import { judgeAnswer } from '../frame/judge-answer.ts'

const mostMemory = 50 * 2 ** 20
const mostTime = 100
const halfSent = 100

/** F23: requests that nobody sends by mistake. */
export const hostileInput: SceneCase = {
  id: 'F23',
  title: 'hostile input, each kind again and again',
  pass: '4xx in < 100 ms, never 500; memory + < 50 MB',
  isQuick: true,
  load: { rate: 5, watchers: 2 },
  strike: async ({ url, church, product, figures, isQuick }) => {
    using asker = openAsker(url, { connections: 4 })
    const questions = hostileQuestions(church)
    const rounds = isQuick ? 5 : 40
    const wrong: string[] = []
    const slowest = { name: '', took: 0 }
    using _slow = sendSlowly(url, church)
    // Once before, so that what is loaded at first need does not count.
    for (const { question } of questions) await asker.ask(question)
    const before = memoryOf(product.workers())
    for (const { name, question } of questions) {
      const took = await askOften(asker.ask, name, question, rounds, wrong)
      if (took > slowest.took) Object.assign(slowest, { name, took })
    }
    const grown = memoryOf(product.workers()) - before
    figures.tell('kinds of hostile requests', questions.length)
    figures.holds('all answered with 4xx', wrong.length === 0, wrong[0] ?? 'yes')
    figures.tell('slowest kind', slowest.name)
    figures.atMost('its median answer', slowest.took, mostTime, 'ms')
    figures.atMost('memory grown', grown / 2 ** 20, mostMemory / 2 ** 20, 'MB')
  },
}

/** Gives the median time in milliseconds, and notes what was answered wrongly. */
async function askOften(
  ask: (question: Question) => ReturnType<ReturnType<typeof openAsker>['ask']>,
  name: string,
  question: Question,
  rounds: number,
  wrong: string[],
): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const answer = await ask(question)
    const { why } = judgeAnswer(answer)
    times.push(answer.took)
    const status = statusOf(answer)
    const isRight = status >= 400 && status < 500 && why === null
    if (!isRight) wrong.push(`${name}: ${why ?? `${status} ${answer.broken ?? ''}`}`)
  }
  return percentile(times, 50)
}

/** An event stream has begun with 200 before it says no: then its first event has the status. */
function statusOf({ status, headers, body }: Answer): number {
  const isStream = headers['content-type']?.includes('text/event-stream') ?? false
  return isStream ? Number(/"httpStatus":(\d+)/.exec(body)?.[1] ?? status) : status
}

/** Half-sent mutations beyond what the server works on at once: they must keep nobody waiting. */
function sendSlowly(url: string, { leaders }: PreparedChurch): Disposable {
  const { hostname, port } = new URL(url)
  const sockets = Array.from({ length: halfSent }, () => {
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    socket.write(
      `POST /api/trpc/song.create HTTP/1.1\r\nhost: ${hostname}\r\n` +
        `authorization: ${leaders[2]?.authorization}\r\ncontent-type: application/json\r\n` +
        'content-length: 200\r\n\r\n{"churchId"',
    )
    return socket
  })
  return { [Symbol.dispose]: () => sockets.forEach((socket) => socket.destroy()) }
}

function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (processFacts(pid)?.resident ?? 0), 0)
}
