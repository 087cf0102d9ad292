import type { HealthFacts } from './figures.ts'

export type HealthState = 'well' | 'watch' | 'ill'

/** One thing that was looked at: how it is, and what to do when it is not well. */
export type HealthCheck = {
  readonly name: string
  readonly state: HealthState
  /** Plain words, with the figure in them. */
  readonly sentence: string
  /** What to do; null while it is well. */
  readonly advice: string | null
}

export type HealthReport = {
  readonly state: HealthState
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
    check('Version', 'well', `Precentor ${facts.version}.`),
  ]
  const state = worst(checks)
  return { state, summary: summarise(state, checks, facts), checks }
}

function judgeDatabase({ databaseAnswer: answer }: HealthFacts): HealthCheck {
  if (answer === null) {
    const advice = 'Look whether PostgreSQL runs and whether DATABASE_URL is right.'
    return check('Database', 'ill', 'The database does not answer.', advice)
  }
  const sentence = `The database answered in ${milliseconds(answer)}.`
  if (answer < 250) return check('Database', 'well', sentence)
  return check('Database', 'watch', sentence, 'See on the pool page which statements are slow.')
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
    return check('Pool', 'ill', sentence, advice)
  if (pool.waiting > 0 || acquireWaitP95 > 50) return check('Pool', 'watch', sentence, advice)
  return check('Pool', 'well', sentence)
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

function summarise(
  state: HealthState,
  checks: readonly HealthCheck[],
  { pool, acquireWaitP95 }: HealthFacts,
): string {
  if (state === 'well') {
    return `All well: ${pool.busy} of ${pool.limit} connections busy, a free one is at hand within ${milliseconds(acquireWaitP95)}.`
  }
  const names = checks.filter((one) => one.state === state).map(({ name }) => name.toLowerCase())
  const verb = state === 'ill' ? 'needs help' : 'should be watched'
  return `Precentor ${verb}: ${names.join(', ')}.`
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
): HealthCheck {
  return { name, state, sentence, advice }
}

function milliseconds(value: number): string {
  return value < 1 ? '1 ms' : `${Math.round(value)} ms`
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(bytes < 1e10 ? 1 : 0)} GB`
}
