import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { SceneCase } from '../frame/fault-case.ts'
import { readAlerts } from '../frame/read-alerts.ts'
import { until } from '../frame/ground.ts'

const alertLimit = 10_000

/** F8: other programs take every connection that PostgreSQL has. */
export const slotsTaken: SceneCase = {
  id: 'F8',
  title: 'max_connections filled by other programs',
  pass: 'running workers unaffected; alert < 10 s',
  isQuick: false,
  load: { rate: 15, watchers: 10 },
  strike: async (scene) => {
    const { postgres, ledger, figures } = scene
    await using outsiders = await fill(postgres.connectionString('postgres'))
    const moment = performance.now()
    figures.tell('connections of outsiders', outsiders.count)
    const alerted = await until(alertLimit, async () =>
      (await readAlerts(scene)).includes('connections'),
    )
    figures.atMost('alert after', alerted ?? Number.POSITIVE_INFINITY, alertLimit, 'ms')
    await wait(Math.max(0, 4_000 - (alerted ?? 0)))
    figures.atMost('failed attempts meanwhile', ledger.failuresSince(moment).length, 0)
  },
}

async function fill(connectionString: string) {
  const clients: pg.Client[] = []
  for (;;) {
    const client = new pg.Client({ connectionString, application_name: 'outsider' })
    client.on('error', () => undefined)
    const isIn = await client.connect().then(
      () => true,
      () => false,
    )
    if (!isIn) break
    clients.push(client)
  }
  return {
    count: clients.length,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(clients.map((client) => client.end()))
    },
  }
}
