import type { Figures } from '../faults/frame/figures.ts'
import { freePort } from '../../apps/server/src/embedded-database/free-port.ts'
import { startProgram } from '../src/processes.ts'
import { countStatements, type LoadGround } from './bench-ground.ts'
import { generate } from './generate.ts'
import type { LoadResult } from './tally.ts'

const asked = 100
const seconds = 15

/** The same plan from a server that asks for each thing when it needs it, and has no gate. */
export async function besideNaive(
  figures: Figures,
  ground: LoadGround,
  knee: () => Promise<number>,
): Promise<void> {
  const { url, church, postgres } = ground
  const port = await freePort()
  const file = 'bench/src/api/naive-server.ts'
  const given = [postgres.connectionString(), String(port), church.planId]
  await using _naive = await startProgram(file, given)
  const naiveUrl = `http://127.0.0.1:${port}`

  const rate = Math.round((await knee()) * 0.6)
  const naive = await countStatements(ground, () => askOften(naiveUrl, '/'))
  const ours = await countStatements(ground, () => askOften(url, path(ground), headers(ground)))
  figures.tell('statements of one request, naive', naive / asked)
  figures.tell('statements of one request, Precentor', ours / asked)
  figures.atLeast('fewer by', 100 * (1 - ours / naive), 80, '%')
  const job = { url: naiveUrl, church, rate, seconds, path: '/' }
  const result = await generate<LoadResult>('generator', job)
  figures.tell('the load held above, on the naive one', `${rate} requests/s`)
  figures.tell('its p95', `${Math.round(result.p95)} ms`)
  figures.tell('its goodput', `${Math.round(result.goodput)} requests/s`)
  figures.tell('its failures', result.failed)
}

async function askOften(url: string, where: string, given = {}): Promise<void> {
  for (let at = 0; at < asked; at += 1) {
    const answer = await fetch(`${url}${where}`, { headers: given })
    if (!answer.ok) throw new Error(`${where}: ${answer.status}`)
    await answer.arrayBuffer()
  }
}

function path({ church: { churchId, planId } }: LoadGround): string {
  return `/api/trpc/plan.byId?input=${encodeURIComponent(JSON.stringify({ churchId, planId }))}`
}

function headers({ church }: LoadGround): Record<string, string> {
  const { authorization = '', address = '' } = church.musicians[0] ?? {}
  return { authorization, 'x-forwarded-for': address }
}
