import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../frame/figures.ts'
import type { SceneCase } from '../frame/fault-case.ts'
import { noteRecovery } from '../frame/note-recovery.ts'

const downSeconds = 60
const mostTime = 20
const settled = 3_000

/** F24: the database is away for a minute. */
export const databaseDown: SceneCase = {
  id: 'F24',
  title: `database down for ${downSeconds} s`,
  pass: 'answers < 20 ms while open, ≤ 1 probe/s of each worker; recovery < 5 s',
  isQuick: false,
  load: { rate: 15, watchers: 5 },
  strike: async ({ postgres, network, product, ledger, figures }) => {
    await postgres.stop('SIGINT')
    const moment = performance.now()
    await wait(settled)
    const tried = network.tries()
    await wait(downSeconds * 1000 - settled)
    const perSecond = (network.tries() - tried) / (downSeconds - settled / 1000)
    const times = ledger
      .failuresSince(moment + settled)
      .filter(({ start }) => start > moment + settled)
      .map(({ start, end }) => end - start)
    await postgres.start()
    const ready = performance.now()
    await wait(6_000)
    figures.tell('answers while it was away', times.length)
    figures.atMost('median answer', percentile(times, 50), mostTime, 'ms')
    figures.atMost('p95 answer', percentile(times, 95), mostTime, 'ms')
    // Beside the breaker's own, each worker's listener comes back by itself.
    const probers = product.workers().length
    figures.atMost('tries to connect, per second and worker', perSecond / probers, 2)
    noteRecovery({ ledger, figures }, ready, 5_000)
  },
}
