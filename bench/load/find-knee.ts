import type { LoadGround } from './bench-ground.ts'
import { generate } from './generate.ts'
import type { LoadResult } from './tally.ts'

const first = 40
const growth = 1.4
const most = 4_000
const seconds = 8
const slow = 200
/** How far apart, in the end, the best rate and the first that is too high may be. */
const nearness = 1.08

/** The highest rate at which p95 stays within 200 ms and nothing is refused, in requests a second. */
export async function findKnee({ url, church }: LoadGround): Promise<number> {
  // A rate has two chances: a noisy second of the machine must not end the search.
  const bears = async (rate: number) => (await tryOut(rate)) || tryOut(rate)
  const tryOut = async (rate: number) => {
    const result = await generate<LoadResult>('generator', { url, church, rate, seconds })
    const isBorne = result.p95 <= slow && result.shed + result.failed < result.sent / 100
    const share = `${Math.round(result.cpu * 100)} % of a core for the generator`
    const refused = `${result.shed} shed, ${result.failed} failed`
    console.log(`    ${rate}/s: p95 ${Math.round(result.p95)} ms, ${refused}, ${share}`)
    return isBorne
  }
  // What is loaded and compiled at first need is not what is measured.
  await generate('generator', { url, church, rate: first, seconds })
  let [good, bad] = [0, first]
  while (bad < most && (await bears(bad))) {
    good = bad
    bad = Math.round(bad * growth)
  }
  while (good > 0 && bad / good > nearness) {
    const middle = Math.round((good + bad) / 2)
    if (await bears(middle)) good = middle
    else bad = middle
  }
  if (good === 0) throw new Error(`Not even ${first} requests a second: this machine is busy.`)
  return good
}
