import type { Announcer } from './announcer.ts'
import type { Figures } from './figures.ts'
import type { Ground } from './ground.ts'
import type { Ledger } from './ledger.ts'
import type { Watcher } from './watchers.ts'

/** What a case is handed: a server under a quiet load, with books being kept. */
export type Scene = Ground & {
  readonly ledger: Ledger
  readonly announcer: Announcer
  readonly watchers: readonly Watcher[]
  readonly figures: Figures
  /** The quick way: in the test command, with fewer rounds where the table lets it. */
  readonly isQuick: boolean
}

type Named = {
  /** As the fault table numbers it. */
  readonly id: string
  readonly title: string
  /** What the table asks, in its words. */
  readonly pass: string
  /** Runs with the test command as well. */
  readonly isQuick: boolean
}

/** A fault that strikes a server under load; the invariants are checked after it. */
export type SceneCase = Named & {
  readonly load: {
    /** Writes, and as many reads, in a second. */
    readonly rate: number
    readonly watchers: number
  }
  /** Connections that may break without an answer; none unless told, as where a worker is killed. */
  readonly mayDrop?: boolean
  strike(scene: Scene): Promise<void>
}

/** A case that makes everything it needs. */
export type LoneCase = Named & {
  run(figures: Figures, options: { readonly isQuick: boolean }): Promise<void>
}

export type FaultCase = SceneCase | LoneCase
