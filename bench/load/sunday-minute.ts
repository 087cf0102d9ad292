import type { Figures } from '../faults/frame/figures.ts'
import { poolUse, type LoadGround } from './bench-ground.ts'
import { generate } from './generate.ts'
import type { PhonesResult } from './phones.ts'

const phones = 500
const rush = 50

/** Five hundred phones open one plan within a minute, then fifty more in one second. */
export async function sundayMinute(figures: Figures, ground: LoadGround): Promise<void> {
  const { url, church } = ground
  const open = (first: number, count: number, within: number, stay: number) =>
    generate<PhonesResult>('phones', { url, church, phones: count, within, first, stay })
  await open(600, 20, 5, 0)

  // The streams of the first five hundred stay open while the fifty come.
  const minute = open(0, phones, 60, 8)
  const [first, second] = await Promise.all([
    minute,
    afterwards(61_000, () => open(500, rush, 1, 3)),
  ])
  tell('60 s', phones, first)
  tell('1 s', rush, second)
  const use = await poolUse(ground, 60)
  figures.tell('pool utilisation over the minute', use === null ? 'unknown' : `${use.toFixed(1)} %`)

  function tell(when: string, count: number, result: PhonesResult): void {
    figures.tell(`phones within ${when}`, count)
    figures.tell(`${when}: requests and streams`, `${result.sent}, ${result.streams}`)
    figures.atMost(`${when}: refused or failed`, result.shed + result.failed, 0)
    figures.tell(`${when}: median`, `${Math.round(result.p50)} ms`)
    figures.atMost(`${when}: p99`, result.p99, 500, 'ms')
    figures.atMost(`${when}: streams that broke`, result.brokenStreams, 0)
    figures.tell(`${when}: phones took of one core`, `${Math.round(result.cpu * 100)} %`)
  }
}

async function afterwards<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
  return work()
}
