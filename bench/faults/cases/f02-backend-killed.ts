import { setTimeout as wait } from 'node:timers/promises'
import type { SceneCase } from '../frame/fault-case.ts'
import { noteRecovery } from '../frame/note-recovery.ts'

/** F2: one backend is killed, upon which PostgreSQL ends all of them and repairs itself. */
export const backendKilled: SceneCase = {
  id: 'F2',
  title: 'one backend killed with -9',
  pass: '503 only; < 5 s',
  isQuick: false,
  load: { rate: 15, watchers: 10 },
  strike: async ({ sql, ledger, figures }) => {
    const [victim] = await sql<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE usename = 'precentor' ORDER BY backend_start LIMIT 1`,
    )
    if (victim === undefined) throw new Error('There is no backend to kill.')
    const moment = performance.now()
    process.kill(victim.pid, 'SIGKILL')
    await wait(6_500)
    const statuses = ledger.failuresSince(moment).map(({ status }) => status)
    figures.holds(
      'failures are 503',
      statuses.every((status) => status === 503),
    )
    noteRecovery({ ledger, figures }, moment, 5_000)
  },
}
