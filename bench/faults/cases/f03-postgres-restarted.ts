import { setTimeout as wait } from 'node:timers/promises'
import type { StopSignal } from '../../ground/own-postgres.ts'
import type { SceneCase } from '../frame/fault-case.ts'
import { noteRecovery } from '../frame/note-recovery.ts'

/** F3: a fast shutdown, as an upgrade does it, and a start. */
export const fastRestart: SceneCase = restart('F3', 'fast', 'SIGINT', 2_000)

/** F4: an immediate shutdown, which leaves a crash to be repaired, and a start. */
export const immediateRestart: SceneCase = restart('F4', 'immediate', 'SIGQUIT', 5_000)

function restart(id: string, kind: string, signal: StopSignal, most: number): SceneCase {
  return {
    id,
    title: `PostgreSQL stopped (${kind}) and started`,
    pass: `recovery < ${most / 1000} s after it is ready`,
    isQuick: false,
    load: { rate: 15, watchers: 10 },
    strike: async ({ postgres, ledger, figures }) => {
      const moment = performance.now()
      await postgres.stop(signal)
      await postgres.start()
      const ready = performance.now()
      figures.tell('down for', `${Math.round(ready - moment)} ms`)
      await wait(most + 1_000)
      noteRecovery({ ledger, figures }, ready, most)
    },
  }
}
