import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openAsker } from '../../ground/ask.ts'
import type { SceneCase } from '../frame/fault-case.ts'
import { until } from '../frame/ground.ts'
import { noteLongest } from '../frame/note-bounded.ts'
import { noteRecovery } from '../frame/note-recovery.ts'

const stall = 3_000
const unreadyLimit = 5_000

/** F22: something keeps the event loop of one worker for three seconds. */
export const eventLoopStall: SceneCase = {
  id: 'F22',
  title: 'the event loop of one worker stalls for 3 s',
  pass: 'bounded: nobody waits longer than the stall; unready < 5 s; recovery < 5 s',
  isQuick: false,
  load: { rate: 15, watchers: 10 },
  strike: async (scene) => {
    const { product, disturb, url, ledger, figures } = scene
    const [victim] = product.workers()
    const moment = performance.now()
    writeFileSync(join(disturb, `stall-${victim}`), String(stall))
    const noticed = await until(unreadyLimit, async () => {
      const log = await product.readLog()
      return log.includes('does not answer any more')
    })
    figures.atMost('unready after', noticed ?? Number.POSITIVE_INFINITY, unreadyLimit, 'ms')
    // On a connection of its own: it goes to the worker that answers.
    using asker = openAsker(url, { connections: 1, patience: 5_000 })
    const fresh = await asker.ask({ path: '/api/health/live' })
    figures.tell('a new connection then', `${Math.round(fresh.took)} ms`)
    await wait(7_000)
    noteLongest(scene, moment, stall + 1_000)
    figures.holds(
      'failures are 503',
      ledger.failuresSince(moment).every(({ status }) => status === 503),
    )
    noteRecovery(scene, moment, 5_000)
  },
}
