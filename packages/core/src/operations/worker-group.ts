/**
 * `ready` takes requests; `stalled` does not, because its event loop hangs; `leaving`
 * finishes what it has begun.
 */
export type WorkerState = 'starting' | 'ready' | 'stalled' | 'leaving'

/** One process that answers requests. */
export type WorkerInfo = {
  /** Unique on this host while the server runs: a replacement has the next number. */
  readonly id: number
  readonly pid: number
  /** ISO 8601. */
  readonly startedAt: string
  readonly state: WorkerState
  /** Milliseconds, over the last beats; null before the first one. */
  readonly eventLoopDelayP99: number | null
  /** Share of the time in which the event loop was at work, 0 to 1; null before the first beat. */
  readonly eventLoopUtilisation: number | null
}

/** What the workers of this host can ask of each other. */
export type WorkerGroup = {
  readonly self: { readonly id: number; readonly pid: number }
  /**
   * Asks every worker of this host, this one too. Who does not answer within two seconds,
   * or has no such question, is not in the list. Input and answer are plain JSON.
   */
  ask(
    question: string,
    input?: unknown,
  ): Promise<{ readonly worker: number; readonly answer: unknown }[]>
  /** Answers a question from now on; the name is one verb-noun for all the server. */
  onQuestion(question: string, handler: (input: unknown) => unknown): void
  /**
   * Replaces one worker, the new one ready before the old one leaves; resolves when it is.
   * Throws `DomainError` where there is no such worker, or nobody to replace it.
   */
  restart(worker: number): Promise<void>
  workers(): Promise<WorkerInfo[]>
}
