import { setTimeout as wait } from 'node:timers/promises'
import type { SceneCase } from '../frame/fault-case.ts'
import { until } from '../frame/ground.ts'
import { openSteadyLoad } from '../frame/steady-load.ts'
import { startProduct } from '../../ground/product.ts'
import { openWatchers } from '../frame/watchers.ts'

const exitLimit = 25_000
const restartLimit = 60_000
const streams = 50

/**
 * F12: workers are replaced one by one while requests come in; then one of two servers is
 * told to go, as behind a proxy that asks who is ready, with fifty event streams open.
 */
export const restarts: SceneCase = {
  id: 'F12',
  title: 'rolling restart and SIGTERM under load',
  pass: '0 failed of ≥ 10,000; exit < 25 s with 50 streams',
  isQuick: false,
  load: { rate: 20, watchers: 10 },
  strike: async (scene) => {
    const { product, postgres, church, figures, url } = scene
    const rate = 250
    const least = 10_000

    await using other = await startProduct({ databaseUrl: postgres.connectionString(), workers: 1 })
    const watchers = openWatchers(other.url, church, church.musicians.slice(20, 20 + streams))
    await until(10_000, () => watchers.every((one) => one.attached() > 0))
    const load = openSteadyLoad([url, other.url], church, rate)

    const before = product.workers()
    product.signal('SIGHUP')
    const renewed = await until(restartLimit, async () => {
      const log = await product.readLog()
      return log.includes('All workers are new')
    })
    figures.holds(
      'every worker is another one',
      product.workers().every((pid) => !before.includes(pid)),
    )
    figures.atMost('rolling restart', renewed ?? Number.POSITIVE_INFINITY, restartLimit, 'ms')

    const moment = performance.now()
    other.signal('SIGTERM')
    await other.ended()
    figures.atMost(`exit with ${streams} streams open`, performance.now() - moment, exitLimit, 'ms')
    for (const watcher of watchers) watcher.close()

    await until(60_000, () => load.sent() >= least)
    await wait(500)
    const { failures, answered } = await load.stop()
    figures.atLeast('requests', answered, least)
    figures.atMost('requests that failed', failures.length, 0)
    if (failures[0] !== undefined) figures.tell('the first failure', failures[0])
  },
}
