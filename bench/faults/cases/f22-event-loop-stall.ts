import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openAsker } from '../../ground/ask.ts'
import type { SceneCase } from '../frame/fault-case.ts'
import { noteLongest } from '../frame/note-bounded.ts'
import { noteRecovery } from '../frame/note-recovery.ts'

const stall = 3_000

/** F22: something keeps the event loop of one worker for three seconds. */
export const eventLoopStall: SceneCase = {
  id: 'F22',
  title: 'the event loop of one worker stalls for 3 s',
  pass: 'bounded: nobody waits longer than the stall; the other worker answers; recovery < 5 s',
  isQuick: false,
  load: { rate: 15, watchers: 10 },
  strike: async (scene) => {
    const { product, disturb, url, ledger, figures } = scene
    const [victim] = product.workers()
    const moment = performance.now()
    writeFileSync(join(disturb, `stall-${victim}`), String(stall))
    await wait(1_000)
    // On a connection of its own: whoever accepts it is not the one that hangs.
    using asker = openAsker(url, { connections: 1, patience: 5_000 })
    const fresh = await asker.ask({ path: '/api/health/live' })
    figures.atMost('a new connection meanwhile', fresh.took, 1_000, 'ms')
    await wait(7_000)
    noteLongest(scene, moment, stall + 1_000)
    figures.holds(
      'failures are 503',
      ledger.failuresSince(moment).every(({ status }) => status === 503),
    )
    noteRecovery(scene, moment, 5_000)
  },
}
