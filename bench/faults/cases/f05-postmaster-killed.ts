import { setTimeout as wait } from 'node:timers/promises'
import { noteRecovery } from '../frame/note-recovery.ts'
import type { SceneCase } from '../frame/fault-case.ts'

const downTime = 2_000
/** An answer that quick asked no database. */
const shedTime = 50

/** F5: PostgreSQL is killed with everything that it was doing, and comes back. */
export const postmasterKilled: SceneCase = {
  id: 'F5',
  title: 'postmaster killed with -9, started again after 2 s',
  pass: 'lost 0; breaker open < 1 s; recovery < 5 s after it is ready',
  isQuick: true,
  load: { rate: 15, watchers: 10 },
  strike: async ({ postgres, ledger, figures }) => {
    const moment = performance.now()
    await postgres.stop('SIGKILL')
    await wait(downTime)
    const shed = ledger
      .failuresSince(moment)
      .filter(({ status, start, end }) => status === 503 && end - start < shedTime)
    const first = Math.min(...shed.map(({ start }) => start))
    figures.atMost('breaker open after', first - moment, 1_000, 'ms')
    await postgres.start()
    const ready = performance.now()
    figures.tell('ready again after', `${Math.round(ready - moment)} ms`)
    await wait(5_500)
    noteRecovery({ ledger, figures }, ready, 5_000)
  },
}
