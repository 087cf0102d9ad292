import { readFileSync } from 'node:fs'
import type { Scene } from './fault-case.ts'
import { until } from './ground.ts'
import type { Attempt } from './ledger.ts'
import type { Watcher } from './watchers.ts'

const settleTime = 6_000

/** What must be true after every case, whatever struck. */
export async function checkInvariants(
  scene: Scene,
  options: { readonly ledgerFile: string; readonly mayDrop: boolean },
): Promise<void> {
  checkAnswers(scene, options.mayDrop)
  await checkBooks(scene, options.ledgerFile)
  await checkDatabase(scene)
  await checkWatchers(scene)
}

function checkAnswers({ ledger, figures }: Scene, mayDrop: boolean): void {
  const { attempts, broken } = ledger.account
  const dropped = attempts.filter(({ judgement }) => judgement === 'dropped').length
  const failed = attempts.filter(({ judgement }) => judgement !== 'done').length
  figures.tell('attempts', attempts.length)
  figures.tell('failed attempts', failed)
  for (const [reason, count] of byReason(attempts)) figures.tell(`  ${reason}`, count)
  if (mayDrop) figures.tell('dropped connections', dropped)
  else figures.atMost('dropped connections', dropped, 0)
  figures.holds('answers keep the rules', broken.length === 0, broken[0] ?? 'yes')
}

/** Acknowledged - stored = 0; effects per key at most one. */
async function checkBooks({ sql, figures }: Scene, ledgerFile: string): Promise<void> {
  const acknowledged = readFileSync(ledgerFile, 'utf8').split('\n').filter(Boolean)
  const rows = await sql<{ title: string; count: number }>(
    `SELECT title, count(*)::int AS count FROM songs WHERE title LIKE 'ledger %' GROUP BY title`,
  )
  const noted = await sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_entries
     WHERE action = 'song.create' AND details ->> 'title' LIKE 'ledger %'
     GROUP BY details ->> 'title' HAVING count(*) > 1`,
  )
  const stored = new Set(rows.map(({ title }) => title))
  const lost = acknowledged.filter((id) => !stored.has(id))
  const doubled = rows.filter(({ count }) => count > 1).length + noted.length
  figures.tell('writes acknowledged', acknowledged.length)
  figures.atMost('acknowledged writes lost', lost.length, 0)
  figures.atMost('effects twice', doubled, 0)
}

async function checkDatabase({ sql, figures, product, budget }: Scene): Promise<void> {
  const count = async (condition: string) => {
    const [row] = await sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE usename = 'precentor' AND ${condition}`,
    )
    return row?.count ?? 0
  }
  const idle = await until(settleTime, async () => {
    const open = await count(
      `state LIKE 'idle in transaction%' AND xact_start < now() - interval '300 ms'`,
    )
    const waiting = await count(`wait_event_type = 'Lock'`)
    return open + waiting === 0
  })
  figures.holds('no session left in a transaction, none waits', idle !== null)
  figures.atMost('connections', await count('true'), budget)
  const log = await product.readLog()
  figures.atMost('leaks warned of', log.match(/is not given back/g)?.length ?? 0, 0)
}

/** Who was away looks again: nothing is missed, and nothing is told twice. */
async function checkWatchers({ watchers, figures, announcer, sql, church }: Scene): Promise<void> {
  if (watchers.length === 0) return
  const [row] = await sql<{ version: number }>('SELECT version FROM plans WHERE id = $1', [
    church.watched.planId,
  ])
  const latest = row?.version ?? 0
  const isUpToDate = ({ known }: Watcher) => known() === latest
  await until(settleTime, () => watchers.every(isUpToDate))
  figures.tell('changes announced', announcer.version())
  figures.atMost(
    'watchers that missed a change',
    watchers.filter((one) => !isUpToDate(one)).length,
    0,
  )
  figures.atMost(
    'events told twice',
    watchers.reduce((sum, one) => sum + one.twice(), 0),
    0,
  )
}

function byReason(attempts: readonly Attempt[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const { judgement, kind, status, reason } of attempts) {
    if (judgement === 'done') continue
    const name = `${kind} ${status} ${reason}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).slice(0, 8)
}
