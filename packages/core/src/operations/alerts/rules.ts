import { alertRuleNames, type AlertRuleName } from '@precentor/schemas'

export type AlertUnit = '%' | 'ms' | 'h' | 'a minute' | 'times' | 'yes'

/** What an alert watches, and what to do when it opens. */
export type AlertRuleDefinition = {
  readonly title: string
  readonly unit: AlertUnit
  /** Whether what is above the threshold is bad, or what is below it. */
  readonly badIs: 'above' | 'below'
  readonly threshold: number
  /** How long it must be beyond the threshold. */
  readonly forSeconds: number
  /** It counts as over at this share of the threshold, so that it does not flap around it. */
  readonly clearShare: number
  /** What it means for the people who use the server. */
  readonly meaning: string
  readonly steps: readonly string[]
}

/** Every alert as the code has it; admins set thresholds of their own. */
export const alertRules: Readonly<Record<AlertRuleName, AlertRuleDefinition>> = {
  breaker: {
    title: 'Database out of reach',
    unit: 'yes',
    badIs: 'above',
    threshold: 0,
    forSeconds: 0,
    clearShare: 1,
    meaning: 'Nobody can load or save anything. Music stands show what they have.',
    steps: [
      'See whether PostgreSQL runs, and whether this machine can reach it.',
      'See whether DATABASE_URL is still right: a changed password, a moved host.',
      'The server comes back by itself within five seconds of the database. Do not restart it.',
    ],
  },
  connections: {
    title: 'PostgreSQL nearly out of connections',
    unit: '%',
    badIs: 'above',
    threshold: 80,
    forSeconds: 0,
    clearShare: 0.9,
    meaning: 'When none is left, new workers cannot start and other programs are refused.',
    steps: [
      'See in pg_stat_activity who has so many: another program, a forgotten psql.',
      'End what is not needed, or lower DATABASE_POOL_SIZE or WEB_CONCURRENCY.',
      'Else raise max_connections; that needs a restart of PostgreSQL.',
    ],
  },
  pool_busy: {
    title: 'Connection pool nearly used up',
    unit: '%',
    badIs: 'above',
    threshold: 80,
    forSeconds: 30,
    clearShare: 0.85,
    meaning: 'Requests will soon wait for each other, and pages become slow.',
    steps: [
      'See on the pool page which procedure takes the time, and since when.',
      'If one statement is slow, that is the cause: see the slowest statements.',
      'If everything is quick and there is simply much to do, start more workers.',
    ],
  },
  long_wait: {
    title: 'Somebody waited long for a connection',
    unit: 'ms',
    badIs: 'above',
    threshold: 500,
    forSeconds: 0,
    clearShare: 0.5,
    meaning: 'A page stood still for that long before anything was even asked.',
    steps: [
      'See on the pool page whether all connections were busy at that time.',
      'If so, look for what held them: a slow statement, a lock, a long transaction.',
      'If not, the database was slow to accept a connection: look at its host.',
    ],
  },
  slow_statement: {
    title: 'A statement was slow',
    unit: 'ms',
    badIs: 'above',
    threshold: 1_000,
    forSeconds: 0,
    clearShare: 0.9,
    meaning: 'One page waited. Statements are cut off after two seconds.',
    steps: [
      'See the slowest statements on the pool page, and which procedure sends them.',
      'Once in a while after a start is no matter; again and again is.',
      'See whether the database’s host is busy, its disk slow, or autovacuum switched off.',
    ],
  },
  sheds: {
    title: 'Requests were turned away',
    unit: 'a minute',
    badIs: 'above',
    threshold: 10,
    forSeconds: 0,
    clearShare: 0.5,
    meaning: 'There was more to do than this server can. Pages tried again by themselves.',
    steps: [
      'See on the pool page whether calls per second rose: many people, or one program.',
      'A program that asks too often shows in the procedures’ calls: slow it down.',
      'Else start more workers, or a second server on the same database.',
    ],
  },
  failures: {
    title: 'Requests failed',
    unit: 'a minute',
    badIs: 'above',
    threshold: 5,
    forSeconds: 0,
    clearShare: 0.5,
    meaning: 'People saw “Something went wrong”. Nothing half-written was kept.',
    steps: [
      'Find “a call failed” in the log; the number that people saw leads to it.',
      'See whether it began with an update: then go back to the version before.',
    ],
  },
  event_loop: {
    title: 'A worker is overworked',
    unit: 'ms',
    badIs: 'above',
    threshold: 200,
    forSeconds: 10,
    clearShare: 0.5,
    meaning: 'Everything that this worker answers is late by that much.',
    steps: [
      'See what else runs on this machine, and whether it swaps memory.',
      'If one worker alone is meant, and stays so, restart it.',
      'If all of them are, there is too much to do: a larger machine, or a second one.',
    ],
  },
  disk: {
    title: 'Disk nearly full',
    unit: '%',
    badIs: 'below',
    threshold: 10,
    forSeconds: 60,
    clearShare: 1.1,
    meaning: 'When it is full, nothing can be saved any more.',
    steps: [
      'Make room on the disk that holds PRECENTOR_HOME: old backups, logs, other programs’ files.',
      'Never delete anything below PRECENTOR_HOME/postgres by hand.',
    ],
  },
  failed_jobs: {
    title: 'A job failed',
    unit: 'times',
    badIs: 'above',
    threshold: 0,
    forSeconds: 0,
    clearShare: 1,
    meaning: 'Something that the server does by itself was given up after four tries.',
    steps: [
      'See on the jobs page what failed, and why.',
      'Mend the reason, then “Run again”; or “Seen to” when nothing is left to do.',
    ],
  },
  backup_age: {
    title: 'The last backup is old',
    unit: 'h',
    badIs: 'above',
    threshold: 26,
    forSeconds: 0,
    clearShare: 1,
    meaning: 'If the disk broke now, everything since then would be lost.',
    steps: [
      'Run the backup by hand and see whether it succeeds.',
      'See whether the timer that starts it still does.',
      'PRECENTOR_BACKUP_FILE names the file whose age is looked at.',
    ],
  },
}

/** How one alert is set. */
export type AlertSettings = {
  readonly threshold: number
  readonly forSeconds: number
  readonly isEnabled: boolean
}

export type AllAlertSettings = Readonly<Record<AlertRuleName, AlertSettings>>

/** What admins have set, over what the code has. */
export function settingsOf(
  set: readonly ({ readonly rule: string } & AlertSettings)[],
): AllAlertSettings {
  const byRule = new Map(set.map((row) => [row.rule, row]))
  return Object.fromEntries(
    alertRuleNames.map((rule) => {
      const { threshold, forSeconds } = alertRules[rule]
      const own = byRule.get(rule)
      return [
        rule,
        own === undefined
          ? { threshold, forSeconds, isEnabled: true }
          : { threshold: own.threshold, forSeconds: own.forSeconds, isEnabled: own.isEnabled },
      ]
    }),
  ) as AllAlertSettings
}
