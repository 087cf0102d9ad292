import {
  insertAlert,
  inTransaction,
  listAlertRules,
  listWorkerSamples,
  lockAlertWatch,
  resolveAlert,
  updateAlertWatch,
} from '@precentor/db'
import type { Context } from '../../context.ts'
import type { WorkerSample } from '../samples/worker-sample.ts'
import { followAlerts, type AlertChange, type AlertStates } from './follow-alerts.ts'
import { measureServer, measureWorkers, type ServerFacts } from './measure.ts'
import { settingsOf, type AllAlertSettings } from './rules.ts'
import { tellOfAlert, type Told } from './tell-of-alert.ts'

/** After a long silence only the newest part is gone through: milliseconds. */
const longestLookBack = 15 * 60_000
/** What is added up over a minute needs the minute before. */
const before = 75_000

/**
 * Looks at what was measured since the last look, opens and resolves alerts, and tells of
 * each change once: alert, mail and post are rows of one transaction. What the workers kept
 * while the database was away is gone through in the order in which it happened.
 */
export async function judgeAlerts(
  ctx: Context,
  facts: ServerFacts,
  told: Told,
): Promise<readonly AlertChange[]> {
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now()
    const watch = await lockAlertWatch(ctx.db, now)
    const settings = settingsOf(await listAlertRules(ctx.db))
    const since = Math.max(watch.lookedAt.getTime(), now.getTime() - longestLookBack)
    const samples = await listWorkerSamples(ctx.db, new Date(since - before))
    const lookedAt = Math.max(since, ...samples.map(({ at }) => at.getTime()))
    const workers = followSamples(watch.states as AlertStates, settings, samples, since)
    const all = followAlerts(workers.states, settings, measureServer(facts), now.getTime())
    const changes = [...workers.changes, ...all.changes]
    for (const change of changes) await keep(ctx, change, told)
    await updateAlertWatch(ctx.db, new Date(lookedAt), all.states)
    return changes
  })
}

function followSamples(
  first: AlertStates,
  settings: AllAlertSettings,
  samples: readonly WorkerSample[],
  since: number,
): { states: AlertStates; changes: readonly AlertChange[] } {
  const moments = new Set(samples.map(({ at }) => at.getTime()).filter((at) => at > since))
  const changes: AlertChange[] = []
  let states = first
  for (const at of moments) {
    const step = followAlerts(states, settings, measureWorkers(samples, at), at)
    states = step.states
    changes.push(...step.changes)
  }
  return { states, changes }
}

async function keep(ctx: Context, change: AlertChange, told: Told): Promise<void> {
  const at = new Date(change.at)
  if (change.event === 'opens') {
    const id = await insertAlert(ctx.db, { ...change, openedAt: at })
    if (id === null) return
    ctx.log.warn({ alert: change.rule, id }, `an alert opened: ${change.sentence}`)
    await tellOfAlert(ctx, told, { id, ...change, event: 'opened' })
    return
  }
  const alert = await resolveAlert(ctx.db, change.rule, at)
  if (alert === null) return
  ctx.log.info({ alert: change.rule, id: alert.id }, 'an alert is over')
  const { id, rule, sentence } = alert
  await tellOfAlert(ctx, told, { id, rule, sentence, at: change.at, event: 'resolved' })
}
