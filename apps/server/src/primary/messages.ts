import type { WorkerInfo } from '@precentor/core'
import type { Settings } from '../settings.ts'

/** Everything a worker needs to know, the same for all of them. */
export type Beginning = {
  readonly settings: Settings
  readonly connectionString: string
  /** Past a pooler, if there is one: a shared connection cannot listen or hold a lock. */
  readonly directConnectionString: string
  readonly secret: string
  /** What the first visitor must know; null where only this machine can visit. */
  readonly setupCode: string | null
  readonly publicUrl: string
}

/** How a worker was, since the last beat. */
export type Beat = {
  /** Milliseconds. */
  readonly eventLoopDelayP99: number
  /** 0 to 1. */
  readonly eventLoopUtilisation: number
}

/** What a worker asks of the primary. */
export type Request =
  | { readonly name: 'ask'; readonly question: string; readonly input: unknown }
  | { readonly name: 'restart'; readonly worker: number }
  | { readonly name: 'workers' }

export type Answers = readonly { readonly worker: number; readonly answer: unknown }[]

/** What an attempt to replace a worker came to. */
export type Replacement = 'replaced' | 'unknown' | 'failed'

export type Reply = Answers | Replacement | readonly WorkerInfo[]

export type ToWorker =
  | { readonly kind: 'begin'; readonly id: number; readonly beginning: unknown }
  /** Comes with a connection. */
  | { readonly kind: 'connection'; readonly number: number }
  /** `isReplaced`: another worker takes over; else the whole server stops. */
  | { readonly kind: 'leave'; readonly isReplaced: boolean }
  /** No more connections come. */
  | { readonly kind: 'shut' }
  /** Another worker was killed: what it was about to tell may have been lost. One is told. */
  | { readonly kind: 'bereaved' }
  | { readonly kind: 'reply'; readonly number: number; readonly reply: Reply }
  | {
      readonly kind: 'question'
      readonly number: number
      readonly question: string
      readonly input: unknown
    }

export type FromWorker =
  | { readonly kind: 'ready' }
  /** For the person at the terminal; null: what happened stands in the log. */
  | { readonly kind: 'failed'; readonly sentence: string | null }
  | { readonly kind: 'took'; readonly number: number }
  /** The connection did not arrive. */
  | { readonly kind: 'missed'; readonly number: number }
  | ({ readonly kind: 'beat' } & Beat)
  /** Somebody sent this worker alone SIGTERM: it would like to be replaced. */
  | { readonly kind: 'tired' }
  | { readonly kind: 'request'; readonly number: number; readonly request: Request }
  | {
      readonly kind: 'answer'
      readonly number: number
      /** Null: this worker has no such question, or could not answer. */
      readonly answer: { readonly value: unknown } | null
    }
