import type { HealthFacts } from './figures.ts'

export type HealthState = 'well' | 'watch' | 'ill'

export type AdminRoom = 'pool' | 'jobs' | 'alerts'

/** One thing that was looked at: how it is, and what to do when it is not well. */
export type HealthCheck = {
  readonly name: string
  readonly state: HealthState
  /** Plain words, with the figure in them. */
  readonly sentence: string
  /** What to do; null while it is well. */
  readonly advice: string | null
  /** The admin page that shows more of it. */
  readonly room: AdminRoom | null
}

export type HealthReport = {
  readonly state: HealthState
  /** Whether a service can be played with this server, in one line. */
  readonly readiness: string
  /** The whole in one line, for a volunteer. */
  readonly summary: string
  readonly checks: readonly HealthCheck[]
}

/** Judges what was measured: the same words on the admin page and on the command line. */
export function judgeHealth(facts: HealthFacts): HealthReport {
  const checks = [
    judgeDatabase(facts),
    judgeMigrations(facts),
    judgePool(facts),
    ...judgeConnections(facts),
    judgeDisk(facts),
    judgeEventLoop(facts),
    judgeMemory(facts),
    judgeMail(facts),
    ...judgeJobs(facts),
    ...judgeAlerts(facts),
    ...judgeBackup(facts),
    check('Version', 'well', `Precentor ${facts.version}.`),
  ]
  const state = worst(checks)
  return { state, readiness: ready(checks), summary: summarise(state, checks, facts), checks }
}

function judgeDatabase({ databaseAnswer: answer, isBreakerOpen }: HealthFacts): HealthCheck {
  if (answer === null || isBreakerOpen) {
    const advice =
      'Look whether PostgreSQL runs and whether DATABASE_URL is right. The server comes back by itself.'
    const sentence = 'The database does not answer; requests are turned away at once.'
    return check('Database', 'ill', sentence, advice)
  }
  const sentence = `The database answered in ${milliseconds(answer)}.`
  if (answer < 250) return check('Database', 'well', sentence)
  const advice = 'See on the pool page which statements are slow.'
  return check('Database', 'watch', sentence, advice, 'pool')
}

function judgeMigrations({ missingMigrations: missing }: HealthFacts): HealthCheck {
  if (missing.length === 0) return check('Migrations', 'well', 'The database is up to date.')
  const sentence = `The database lacks ${missing.length} migrations: ${missing.join(', ')}.`
  return check('Migrations', 'ill', sentence, 'Restart the server: it applies them when it starts.')
}

function judgePool({ pool, acquireWaitP95 }: HealthFacts): HealthCheck {
  const sentence = `${pool.busy} of ${pool.limit} connections are busy, ${pool.waiting} requests wait; most get one within ${milliseconds(acquireWaitP95)}.`
  const advice = 'See on the pool page which procedures take long; then raise DATABASE_POOL_SIZE.'
  if (pool.waiting > pool.limit || acquireWaitP95 > 500)
    return check('Pool', 'ill', sentence, advice, 'pool')
  if (pool.waiting > 0 || acquireWaitP95 > 50)
    return check('Pool', 'watch', sentence, advice, 'pool')
  return check('Pool', 'well', sentence, null, 'pool')
}

function judgeConnections({ connections }: HealthFacts): HealthCheck[] {
  if (connections === null) return []
  const { own, all, most } = connections
  const sentence = `PostgreSQL has ${all} of at most ${most} connections open, ${own} of them from this server.`
  if (all < most * 0.8) return [check('Connections', 'well', sentence)]
  const advice = 'Close what else uses this database, or raise max_connections.'
  return [check('Connections', all < most * 0.95 ? 'watch' : 'ill', sentence, advice)]
}

function judgeDisk({ disk }: HealthFacts): HealthCheck {
  const share = disk.freeBytes / disk.totalBytes
  const sentence = `${gigabytes(disk.freeBytes)} of ${gigabytes(disk.totalBytes)} are free.`
  const advice =
    'Make room on the disk that holds PRECENTOR_HOME before the database stops writing.'
  if (share < 0.03 || disk.freeBytes < 5e8) return check('Disk', 'ill', sentence, advice)
  if (share < 0.1) return check('Disk', 'watch', sentence, advice)
  return check('Disk', 'well', sentence)
}

function judgeEventLoop({ eventLoopDelayP99: delay }: HealthFacts): HealthCheck {
  const sentence = `Requests waited at most ${milliseconds(delay)} for the processor.`
  if (delay < 100) return check('Event loop', 'well', sentence)
  const advice = 'The machine is too busy. See what else runs on it.'
  return check('Event loop', delay < 500 ? 'watch' : 'ill', sentence, advice)
}

function judgeMemory({ memory }: HealthFacts): HealthCheck {
  const share = memory.residentBytes / memory.limitBytes
  const sentence = `The server uses ${gigabytes(memory.residentBytes)} of ${gigabytes(memory.limitBytes)} memory.`
  if (share < 0.75) return check('Memory', 'well', sentence)
  const advice = 'Restart the server, and tell us if it grows again.'
  return check('Memory', share < 0.9 ? 'watch' : 'ill', sentence, advice)
}

function judgeMail({ mail }: HealthFacts): HealthCheck {
  if (mail === null) {
    return check('Mail', 'well', 'No mail server is set; mails are kept in the outbox.')
  }
  const sentence = `${mail.waiting} mails wait, ${mail.failing} of them were refused before.`
  if (mail.failing === 0) return check('Mail', 'well', sentence)
  return check(
    'Mail',
    'watch',
    sentence,
    'Look whether SMTP_URL is right and the mail server runs.',
  )
}

function judgeJobs({ failedJobs: failed }: HealthFacts): HealthCheck[] {
  if (failed === null) return []
  if (failed === 0) return [check('Jobs', 'well', 'No job failed in the last day.', null, 'jobs')]
  const sentence = `${failed === 1 ? 'One job was' : `${failed} jobs were`} given up in the last day.`
  const advice = 'See on the jobs page why, mend it, and run it again.'
  return [check('Jobs', 'watch', sentence, advice, 'jobs')]
}

function judgeAlerts({ openAlerts }: HealthFacts): HealthCheck[] {
  if (openAlerts === null) return []
  const [first] = openAlerts
  if (first === undefined) return [check('Alerts', 'well', 'No alert is open.', null, 'alerts')]
  const more = openAlerts.length === 1 ? '' : ` And ${openAlerts.length - 1} more.`
  const advice = 'See on the alerts page what to do, and say that you have it in hand.'
  return [check('Alerts', 'watch', `${first}${more}`, advice, 'alerts')]
}

function judgeBackup({ backupAge: age }: HealthFacts): HealthCheck[] {
  if (age === null) return []
  const sentence = sayAge(age)
  if (age <= 26) return [check('Backup', 'well', sentence)]
  const advice = 'Run the backup by hand, then see why its timer did not.'
  return [check('Backup', 'watch', sentence, advice, 'alerts')]
}

function sayAge(age: number): string {
  // What was never made is given as a year.
  if (age >= 8760) return 'No backup was found.'
  return `The last backup is ${age < 1 ? 'less than an hour' : `${Math.round(age)} hours`} old.`
}

/** Without these no music stand is filled. */
const essential = new Set(['Database', 'Migrations', 'Pool'])

function ready(checks: readonly HealthCheck[]): string {
  const missing = checks.filter(({ name, state }) => state === 'ill' && essential.has(name))
  if (missing.length > 0) return `Not ready for Sunday: ${listed(missing)}.`
  const troubled = checks.filter(({ state }) => state !== 'well')
  if (troubled.length === 0) return 'Ready for Sunday.'
  return `Ready for Sunday, once somebody has looked at: ${listed(troubled)}.`
}

function listed(checks: readonly HealthCheck[]): string {
  return checks.map(({ name }) => name.toLowerCase()).join(', ')
}

function summarise(
  state: HealthState,
  checks: readonly HealthCheck[],
  { pool, acquireWaitP95 }: HealthFacts,
): string {
  if (state === 'well') {
    return `All well: ${pool.busy} of ${pool.limit} connections busy, a free one is at hand within ${milliseconds(acquireWaitP95)}.`
  }
  const verb = state === 'ill' ? 'needs help' : 'should be watched'
  return `Precentor ${verb}: ${listed(checks.filter((one) => one.state === state))}.`
}

function worst(checks: readonly HealthCheck[]): HealthState {
  if (checks.some(({ state }) => state === 'ill')) return 'ill'
  return checks.some(({ state }) => state === 'watch') ? 'watch' : 'well'
}

function check(
  name: string,
  state: HealthState,
  sentence: string,
  advice: string | null = null,
  room: AdminRoom | null = null,
): HealthCheck {
  return { name, state, sentence, advice, room }
}

function milliseconds(value: number): string {
  return value < 1 ? '1 ms' : `${Math.round(value)} ms`
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(bytes < 1e10 ? 1 : 0)} GB`
}
