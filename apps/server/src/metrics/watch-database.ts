import { alertRules } from '@precentor/core'
import type { Database } from '@precentor/db'
import type { ReadWhenAsked } from './read-when-asked.ts'

export type WatchedParts = {
  readonly database: Pick<Database, 'figures' | 'gate' | 'breaker' | 'transactions'>
  /** Alerts that this worker sees by itself while the database is away. */
  readonly openAlerts: () => readonly string[]
}

/** Pool, gate, breaker and transactions, as they are when somebody reads them. */
export function watchDatabase(when: ReadWhenAsked, parts: WatchedParts): void {
  const { database, openAlerts } = parts
  const pool = 'Connections of the pool: busy, idle, those who wait for one, and the limit.'
  when.gauges('precentor_pool_connections', pool, 'state', () => ({ ...database.figures() }))
  const alert = '1 while this worker sees it by itself, the database being away.'
  when.gauges('precentor_worker_alert', alert, 'rule', () => {
    const open = new Set(openAlerts())
    return Object.fromEntries(Object.keys(alertRules).map((rule) => [rule, open.has(rule) ? 1 : 0]))
  })
  watchGate(when, database)
  watchTransactions(when, database)
}

function watchGate(when: ReadWhenAsked, { gate, breaker }: WatchedParts['database']): void {
  when.gauge('precentor_breaker_open', '1 while calls are turned away: no database.', () =>
    breaker.figures().state === 'closed' ? 0 : 1,
  )
  when.counter(
    'precentor_breaker_opened_total',
    'How often the database was lost.',
    () => breaker.figures().timesOpened,
  )
  when.counter(
    'precentor_breaker_probes_total',
    'How often it was looked whether the database can be reached.',
    () => breaker.figures().probes,
  )
  when.gauge('precentor_gate_active', 'Calls that are at work.', () => gate.figures().active)
  when.gauge(
    'precentor_gate_waiting',
    'Calls that wait for their turn.',
    () => gate.figures().waiting,
  )
  when.gauge('precentor_gate_overloaded', '1 while newcomers are turned away.', () =>
    gate.figures().isOverloaded ? 1 : 0,
  )
  when.counter('precentor_gate_shed_total', 'Calls turned away.', () => gate.figures().shed)
  when.counter('precentor_gate_admitted_total', 'Calls let in.', () => gate.figures().admitted)
}

function watchTransactions(when: ReadWhenAsked, { transactions }: WatchedParts['database']): void {
  when.gauge('precentor_transactions_open', 'Begun and not ended.', () => transactions().open)
  when.counter(
    'precentor_transactions_committed_total',
    'Transactions committed.',
    () => transactions().committed,
  )
  when.counter(
    'precentor_transactions_rolled_back_total',
    'Transactions rolled back.',
    () => transactions().rolledBack,
  )
  when.counter('precentor_transaction_retries_total', 'Attempts after the first.', () => {
    const { serialization, locked } = transactions().retries
    return serialization + locked
  })
  when.counter(
    'precentor_transaction_retry_wait_seconds_total',
    'Waited before them.',
    () => transactions().retryWait / 1000,
  )
  when.counter(
    'precentor_transactions_given_up_total',
    'Failed after every attempt.',
    () => transactions().gaveUp,
  )
}
