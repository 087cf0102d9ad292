import { countFailedJobs, listJobSummaries, listOpenAlerts, type Database } from '@precentor/db'
import { alertRules } from '@precentor/core'
import { Gauge, Registry } from 'prom-client'

const day = 86_400_000

/** What is the same for all workers: alerts and jobs. Nothing while the database is away. */
export async function readServerMetrics({ db, breaker }: Database): Promise<unknown[]> {
  if (breaker.figures().state !== 'closed') return []
  const registry = new Registry()
  const registers = [registry]
  const open = new Set((await listOpenAlerts(db)).map(({ rule }) => rule))
  const alerts = new Gauge({
    name: 'precentor_alert_open',
    help: '1 while the alert is open.',
    labelNames: ['rule'] as const,
    registers,
  })
  for (const rule of Object.keys(alertRules)) alerts.set({ rule }, open.has(rule) ? 1 : 0)
  const jobs = new Gauge({
    name: 'precentor_jobs',
    help: 'Jobs of a kind by state.',
    labelNames: ['job', 'state'] as const,
    registers,
  })
  for (const { name: job, waiting, running, retrying } of await listJobSummaries(db)) {
    for (const [state, count] of Object.entries({ waiting, running, retrying })) {
      jobs.set({ job, state }, count)
    }
  }
  const failed = new Gauge({
    name: 'precentor_jobs_failed',
    help: 'Jobs that were given up in the last day and that nobody has seen to.',
    registers,
  })
  failed.set(await countFailedJobs(db, new Date(Date.now() - day)))
  return [await registry.getMetricsAsJSON()]
}
