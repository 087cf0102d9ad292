import type { ChurchScope, Db } from '@precentor/db'

export type Log = {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Something that happened in a church, told to the pages that are open there. */
export type ChurchEvent = {
  readonly churchId: string
  readonly kind: 'plan' | 'song' | 'import' | 'member'
  readonly id: string
}

export type EventBus = {
  publish(event: ChurchEvent): void
  /**
   * Calls `listener` for each event of one church, and `onGap` when some may have been
   * missed: whoever listens then looks at everything again. Gives the way to stop.
   */
  subscribe(
    churchId: string,
    listener: (event: ChurchEvent) => void,
    onGap?: () => void,
  ): () => void
}

/** What every use case is handed. */
export type Context = {
  readonly db: Db
  readonly now: () => Date
  readonly log: Log
  readonly events: EventBus
}

/** A context of a signed-in person. */
export type UserContext = Context & { readonly userId: string }

/** A context inside one church, after membership was proven. */
export type ChurchContext = UserContext & { readonly scope: ChurchScope }
