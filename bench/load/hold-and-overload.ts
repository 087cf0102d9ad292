import type { Figures } from '../faults/frame/figures.ts'
import { poolUse, type LoadGround } from './bench-ground.ts'
import { generate } from './generate.ts'
import type { LoadResult } from './tally.ts'

const heldShare = 0.6
const heldSeconds = 60
const overloadSeconds = 20
const slow = 200

/** Holds a load that the server bears well, and looks at its tail and its pool. */
export async function holdLoad(
  figures: Figures,
  ground: LoadGround,
  knee: () => Promise<number>,
): Promise<void> {
  const { url, church } = ground
  const rate = Math.round((await knee()) * heldShare)
  await generate('generator', { url, church, rate, seconds: 10 })
  const result = await generate<LoadResult>('generator', {
    url,
    church,
    rate,
    seconds: heldSeconds,
  })
  tellRun(figures, rate, result)
  figures.atMost('refused or failed', result.shed + result.failed, 0)
  figures.atMost('p95', result.p95, 200, 'ms')
  figures.atMost('p99', result.p99, 500, 'ms')
  const use = await poolUse(ground, heldSeconds - 5)
  figures.holds('pool utilisation was sampled', use !== null)
  figures.atMost('pool utilisation', use ?? 100, 50, '%')
}

/** Sends three times what the server bears, and then again what it bears well. */
export async function overload(
  figures: Figures,
  ground: LoadGround,
  knee: () => Promise<number>,
): Promise<void> {
  const { url, church } = ground
  const peak = await knee()
  const calm = Math.round(peak * heldShare)
  await generate('generator', { url, church, rate: calm, seconds: 10 })
  const rate = peak * 3
  const result = await generate<LoadResult>('generator', {
    url,
    church,
    rate,
    seconds: overloadSeconds,
  })
  const after = await generate<LoadResult>('generator', { url, church, rate: calm, seconds: 12 })
  tellRun(figures, rate, result)
  figures.tell('goodput', `${Math.round(result.goodput)} requests/s`)
  figures.atLeast('goodput, of the knee', (100 * result.goodput) / peak, 80, '%')
  figures.tell('shed', result.shed)
  figures.atMost('failed otherwise', result.failed, 0)
  figures.atMost('p95 of what was shed', result.shedP95, 50, 'ms')
  const troubled = after.perSecond.filter(({ p95, sent, done }) => p95 > slow || done < sent)
  figures.atMost('recovery', (troubled.at(-1)?.at ?? -1) + 1, 5, 's')
}

function tellRun(figures: Figures, rate: number, result: LoadResult): void {
  figures.tell('rate', `${rate} requests/s`)
  figures.tell('requests', result.sent)
  figures.tell('median of those done', `${Math.round(result.p50)} ms`)
  figures.tell('the generator took of one core', `${Math.round(result.cpu * 100)} %`)
}
