import { setTimeout as wait } from 'node:timers/promises'
import type { Figures } from '../faults/frame/figures.ts'
import { processFacts } from '../ground/process-facts.ts'
import type { LoadGround } from './bench-ground.ts'
import { generate } from './generate.ts'
import type { LoadResult } from './tally.ts'

const share = 0.4
const minutes = 10
const mostGrowth = 5
const settle = 15_000

type Look = {
  /** Minutes from the start. */
  readonly at: number
  readonly memory: number
  readonly descriptors: number
  readonly connections: number
}

/**
 * Ten minutes of load, each with a session massacre, a rolling restart and a killed worker,
 * looking at what must not grow.
 */
export async function soak(
  figures: Figures,
  ground: LoadGround,
  knee: () => Promise<number>,
): Promise<void> {
  const { url, church } = ground
  const rate = Math.round((await knee()) * share)
  const seconds = minutes * 60
  const running = generate<LoadResult>('generator', { url, church, rate, seconds })
  const looks: Look[] = []
  for (let minute = 0; minute < minutes; minute += 1) {
    await strike(ground)
    await wait(settle)
    looks.push(await look(ground, minute + 1))
  }
  const result = await running
  await wait(settle)
  looks.push(await look(ground, minutes + 1))
  figures.tell('rate', `${rate} requests/s`)
  figures.tell('requests', result.sent)
  figures.tell('shed while something was broken', result.shed)
  figures.atMost('answers of 500', result.statuses['500'] ?? 0, 0)
  figures.atLeast('done', (100 * result.done) / result.sent, 98, '%')
  figures.tell('p99 over all', `${Math.round(result.p99)} ms`)
  noteSlope(figures, looks, 'memory', 'MB')
  noteSlope(figures, looks, 'descriptors', '')
  noteSlope(figures, looks, 'connections', '')
  const log = await ground.product.readLog()
  figures.atMost('leaks warned of', log.match(/is not given back/g)?.length ?? 0, 0)
}

/** F1, F12 and F13 within a minute, each with time to recover. */
async function strike({ product, sql }: LoadGround): Promise<void> {
  await sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'precentor'`)
  await wait(10_000)
  product.signal('SIGHUP')
  await wait(25_000)
  const [victim] = product.workers()
  if (victim !== undefined) process.kill(victim, 'SIGKILL')
  await wait(10_000)
}

/** Of all processes of the server together. */
async function look({ product, sql }: LoadGround, at: number): Promise<Look> {
  const facts = [product.pid, ...product.workers()].map(processFacts)
  const [row] = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'precentor'`,
  )
  const sum = (read: (one: NonNullable<(typeof facts)[number]>) => number) =>
    facts.reduce((total, one) => total + (one === null ? 0 : read(one)), 0)
  return {
    at,
    memory: sum(({ resident }) => resident) / 2 ** 20,
    descriptors: sum(({ descriptors }) => descriptors),
    connections: row?.count ?? 0,
  }
}

/** The least-squares slope per minute, the first minute left out: it still warms up. */
function noteSlope(
  figures: Figures,
  looks: readonly Look[],
  name: 'memory' | 'descriptors' | 'connections',
  unit: string,
): void {
  const values = looks.slice(1)
  const mean = (read: (one: Look) => number) =>
    values.reduce((sum, one) => sum + read(one), 0) / values.length
  const [meanAt, meanValue] = [mean(({ at }) => at), mean((one) => one[name])]
  const over = values.reduce((sum, one) => sum + (one.at - meanAt) * (one[name] - meanValue), 0)
  const under = values.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0)
  const slope = over / under
  figures.tell(`${name}, minute by minute`, looks.map((one) => Math.round(one[name])).join(' '))
  figures.atMost(
    `${name}: growth per minute, of its mean`,
    (100 * slope) / meanValue,
    mostGrowth,
    '%',
  )
  if (unit !== '')
    figures.tell(`${name} at the end`, `${Math.round(values.at(-1)?.[name] ?? 0)} ${unit}`)
}
