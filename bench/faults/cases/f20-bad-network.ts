import { setTimeout as wait } from 'node:timers/promises'
import type { SceneCase } from '../frame/fault-case.ts'
import { noteLongest } from '../frame/note-bounded.ts'
import { noteRecovery } from '../frame/note-recovery.ts'

const late = 30
const seconds = 8

/** F20: the database is far away for a while, and then connections break at random. */
export const badNetwork: SceneCase = {
  id: 'F20',
  title: `each packet ${late} ms late for ${seconds} s, then resets for ${seconds} s`,
  pass: 'bounded: no request > 3 s, 503 only, recovery < 2 s',
  isQuick: false,
  load: { rate: 6, watchers: 5 },
  strike: async (scene) => {
    const { network, ledger, figures } = scene
    const moment = performance.now()
    network.delay(late)
    await wait(seconds * 1000)
    network.delay(0)
    const resets = performance.now()
    let broken = 0
    while (performance.now() - resets < seconds * 1000) {
      broken += network.reset(0.3)
      await wait(500)
    }
    const over = performance.now()
    await wait(3_000)
    figures.tell('connections broken', broken)
    noteLongest(scene, moment, 3_000)
    const failures = ledger.failuresSince(moment)
    figures.holds(
      'failures are 503',
      failures.every(({ status }) => status === 503),
    )
    noteRecovery(scene, over, 2_000)
  },
}
