import { setTimeout as wait } from 'node:timers/promises'
import type { Scene, SceneCase } from '../frame/fault-case.ts'
import { percentile } from '../frame/figures.ts'
import { readWorkers } from '../frame/read-metric.ts'
import { until } from '../frame/ground.ts'

const replaceLimit = 3_000

/** F13: a web worker is killed in the middle of transactions. */
export const workerKilled: SceneCase = {
  id: 'F13',
  title: 'web worker killed with -9 mid-transaction',
  pass: 'lost 0; replaced < 3 s',
  isQuick: false,
  mayDrop: true,
  load: { rate: 15, watchers: 10 },
  strike: async (scene) => {
    const rounds = scene.isQuick ? 4 : 100
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      times.push(await killOne(scene, round))
      await wait(300)
    }
    scene.figures.tell('workers killed', rounds)
    scene.figures.tell('replaced after, median', `${Math.round(percentile(times, 50))} ms`)
    scene.figures.atMost('replaced after, at worst', Math.max(...times), replaceLimit, 'ms')
  },
}

/** Kills a worker while a transaction of the server is open; gives the time to its replacement. */
async function killOne({ product, sql, url }: Scene, round: number): Promise<number> {
  const known = await readWorkers(url)
  const before = product.workers()
  const victim = before[round % before.length]
  if (victim === undefined) throw new Error('There is no worker to kill.')
  await until(1_000, async () => {
    const open = await sql(
      `SELECT 1 FROM pg_stat_activity WHERE usename = 'precentor' AND xact_start IS NOT NULL
       AND state <> 'idle'`,
    )
    return open.length > 0
  })
  const moment = performance.now()
  process.kill(victim, 'SIGKILL')
  // It is replaced when another one answers questions, not when a process is there.
  await until(20_000, async () => {
    const now = await readWorkers(url).catch(() => [])
    return now.length >= known.length && now.some((id) => !known.includes(id))
  })
  return performance.now() - moment
}
