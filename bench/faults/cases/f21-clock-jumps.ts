import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { SceneCase } from '../frame/fault-case.ts'

const hour = 3_600_000

/** F21: the clock of the server goes forwards an hour, back two, and right again. */
export const clockJumps: SceneCase = {
  id: 'F21',
  title: 'the clock of the server jumps + 1 h, - 1 h and back',
  pass: 'unchanged: 0 failed',
  isQuick: false,
  load: { rate: 15, watchers: 10 },
  strike: async ({ disturb, ledger, figures, sql }) => {
    const moment = performance.now()
    const clock = join(disturb, 'clock')
    for (const offset of [hour, -hour]) {
      writeFileSync(clock, String(offset))
      await wait(5_000)
    }
    const [row] = await sql<{ seen: boolean }>(
      `SELECT bool_or(updated_at > now() + interval '50 minutes')
          AND bool_or(updated_at < now() - interval '50 minutes') AS seen FROM songs`,
    )
    figures.holds('the server believed the clock', row?.seen === true)
    rmSync(clock)
    await wait(3_000)
    figures.atMost('failed attempts', ledger.failuresSince(moment).length, 0)
  },
}
