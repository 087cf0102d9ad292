import { setTimeout as wait } from 'node:timers/promises'
import { noteRecovery } from '../frame/note-recovery.ts'
import type { SceneCase } from '../frame/fault-case.ts'

/** F1: an operator ends every session of the application at once. */
export const sessionsTerminated: SceneCase = {
  id: 'F1',
  title: 'every session of the application terminated',
  pass: 'errors ≤ in flight; recovery < 1 s',
  isQuick: true,
  load: { rate: 15, watchers: 10 },
  strike: async ({ sql, ledger, figures }) => {
    const moment = performance.now()
    const ended = await sql<{ ok: boolean }>(
      `SELECT pg_terminate_backend(pid) AS ok FROM pg_stat_activity WHERE usename = 'precentor'`,
    )
    const done = performance.now()
    await wait(2_500)
    figures.tell('sessions ended', ended.length)
    const inFlight = ledger.inFlightBetween(moment, done)
    figures.atMost('errors (bound: in flight)', ledger.failuresSince(moment).length, inFlight)
    noteRecovery({ ledger, figures }, moment, 1_000)
  },
}
