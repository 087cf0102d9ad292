/** How one worker stood over five seconds. */
export type WorkerSample = {
  readonly at: Date
  readonly host: string
  readonly worker: number
  readonly poolLimit: number
  /** Connections at the busiest moment ... */
  readonly busy: number
  readonly idle: number
  readonly waiting: number
  /** ... and on the average. */
  readonly meanBusy: number
  /** Milliseconds that somebody waited for a connection. */
  readonly longestWait: number
  readonly statements: number
  /** Milliseconds. */
  readonly slowestStatement: number
  readonly calls: number
  /** Answers that began with 5, other than refusals. */
  readonly failures: number
  /** Calls that were turned away because of too many others. */
  readonly sheds: number
  readonly isBreakerOpen: boolean
  /** Milliseconds, the worst per cent. */
  readonly loopDelay: number
  /** Share of the time in which the event loop was at work, 0 to 1. */
  readonly loopUse: number
  readonly residentBytes: number
  /** Share of the disk that holds the data, 0 to 1. */
  readonly diskFree: number
}
