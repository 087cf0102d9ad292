import type { HeldConnection, TransactionFigures } from '@precentor/db'

/** How the pool stood at the busiest moment of one second. */
export type PoolSample = {
  /** ISO 8601. */
  readonly at: string
  readonly limit: number
  readonly busy: number
  readonly idle: number
  readonly waiting: number
  /** Connections that were busy on the average of that second. */
  readonly meanBusy: number
  /** Statements that ended in that second. */
  readonly statements: number
}

/** Milliseconds over the last quarter of an hour. */
export type Durations = {
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export type ProcedureFigures = Durations & {
  readonly procedure: string
  readonly errors: number
  /** Statements sent: the mean and the most of one call, since the start. */
  readonly meanStatements: number
  readonly mostStatements: number
  /** Calls that sent one statement again and again. */
  readonly repeating: number
}

/** One statement's text, its parameters never, since the start. Milliseconds. */
export type StatementFigures = {
  readonly sql: string
  readonly count: number
  readonly mean: number
  readonly slowest: number
}

export type PoolReport = {
  /** Connections that are held for longer than any transaction may last, and by whom. */
  readonly held: readonly HeldConnection[]
  /** Connections renewed because their lifetime was over, since the start. */
  readonly expired: number
  /** What became of transactions since the start. */
  readonly transactions: TransactionFigures
  readonly samples: readonly PoolSample[]
  readonly waits: Durations
  readonly procedures: readonly ProcedureFigures[]
  readonly slowest: readonly StatementFigures[]
}

/** What is measured of this server, for the rules that judge it. */
export type HealthFacts = {
  readonly version: string
  /** Whether calls are turned away because the database is out of reach. */
  readonly isBreakerOpen: boolean
  /** Milliseconds that PostgreSQL took to answer; null = it did not. */
  readonly databaseAnswer: number | null
  /** Migrations that the code has and the database lacks. */
  readonly missingMigrations: readonly string[]
  readonly pool: { readonly limit: number; readonly busy: number; readonly waiting: number }
  /** Milliseconds, over the last quarter of an hour. */
  readonly acquireWaitP95: number
  /** As PostgreSQL counts them: of this process, of everybody, and the most it allows. */
  readonly connections: { readonly own: number; readonly all: number; readonly most: number } | null
  /** Of the disk that holds the data and uploads. */
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number }
  /** Milliseconds, the worst per cent of the last minute. */
  readonly eventLoopDelayP99: number
  readonly memory: { readonly residentBytes: number; readonly limitBytes: number }
  /** Jobs that were given up in the last day; null = the database does not answer. */
  readonly failedJobs: number | null
  /** What is wrong by its own alert, newest first; null = the database does not answer. */
  readonly openAlerts: readonly string[] | null
  /** Hours since the last backup; null = nobody said where to look. */
  readonly backupAge: number | null
  /** Null: no mail server is configured. */
  readonly mail: { readonly waiting: number; readonly failing: number } | null
}

/** What the server measures; the API hands it on to its admins. */
export type Telemetry = {
  pool(): PoolReport
  /** Calls `listener` with each second's sample; gives the way to stop. */
  onSample(listener: (sample: PoolSample) => void): () => void
  health(): Promise<HealthFacts>
}
