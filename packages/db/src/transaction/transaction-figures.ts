/** What became of this process's transactions, since it started. */
export type TransactionFigures = {
  /** Begun and not ended. */
  readonly open: number
  readonly committed: number
  readonly rolledBack: number
  /** Attempts after the first: what was serialized or deadlocked, and what was locked. */
  readonly retries: { readonly serialization: number; readonly locked: number }
  /** Milliseconds spent waiting before those attempts. */
  readonly retryWait: number
  /** Failed although every attempt was used. */
  readonly gaveUp: number
  /** Effects after a commit that threw. */
  readonly failedEffects: number
  /** Handles that were used where they must not be. */
  readonly misuses: number
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends object ? Writable<T[Key]> : T[Key] }

/** The same, while it is counted. */
export type TransactionCounts = Writable<TransactionFigures>

export function newTransactionCounts(): TransactionCounts {
  return {
    open: 0,
    committed: 0,
    rolledBack: 0,
    retries: { serialization: 0, locked: 0 },
    retryWait: 0,
    gaveUp: 0,
    failedEffects: 0,
    misuses: 0,
  }
}
