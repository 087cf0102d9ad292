import { setTimeout as wait } from 'node:timers/promises'
import { percentile } from '../frame/figures.ts'
import type { SceneCase } from '../frame/fault-case.ts'
import { readMetric } from '../frame/read-metric.ts'
import { noteRecovery } from '../frame/note-recovery.ts'

const downSeconds = 60
const mostTime = 20
const settled = 3_000
const probes = 'precentor_breaker_probes_total'

/** F24: the database is away for a minute. */
export const databaseDown: SceneCase = {
  id: 'F24',
  title: `database down for ${downSeconds} s`,
  pass: 'answers < 20 ms while open, ≤ 1 probe/s of each worker; recovery < 5 s',
  isQuick: false,
  load: { rate: 15, watchers: 5 },
  strike: async ({ postgres, network, product, ledger, figures, url }) => {
    await postgres.stop('SIGINT')
    const moment = performance.now()
    await wait(settled)
    const [tried, probed] = [network.tries(), await readMetric(url, probes)]
    await wait(downSeconds * 1000 - settled)
    const workerSeconds = product.workers().length * (downSeconds - settled / 1000)
    const [tries, looks] = [network.tries() - tried, (await readMetric(url, probes)) - probed]
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
    figures.atMost('probes, per second and worker', looks / workerSeconds, 1)
    // Listener and jobs come back by themselves, each with a pause that grows.
    figures.tell('tries to connect in all, the same', (tries / workerSeconds).toFixed(1))
    noteRecovery({ ledger, figures }, ready, 5_000)
  },
}
