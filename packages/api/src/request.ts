import type {
  Caller,
  Context,
  FileDrawer,
  FileStore,
  Gate,
  Limiter,
  RunJobNow,
  ProcedureFigures,
  ProcedurePolicy,
  SongReader,
  Telemetry,
  Told,
  Turns,
  WorkerGroup,
} from '@precentor/core'
import type { Repeated } from './procedures/find-repeated.ts'
import type { StreamGate } from './streams/stream-gate.ts'

/** Told of every call when it has ended. */
export type ProcedureObserver = (call: {
  readonly procedure: string
  /** Milliseconds. */
  readonly duration: number
  readonly statements: number
  /** Whether it sent one statement again and again. */
  readonly isRepeating: boolean
  /** tRPC's code, as in `NOT_FOUND`; null when it went well. */
  readonly error: string | null
  /** Turned away before its work began: too much to do, or no database. */
  readonly isRefused: boolean
  readonly requestId: string
}) => void

/** What the API needs of the server that runs it; put together once in apps/server. */
export type ApiServices = {
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string
  /** Whether the first visitor has to know the code that the server printed. */
  readonly needsSetupCode: boolean
  /** Whether mails leave; else they wait in the outbox to be passed on by hand. */
  readonly sendsMail: boolean
  /** What every call passes before its work begins. */
  readonly gate: Pick<Gate, 'enter'>
  /** Guards passwords: refuses when it cannot count. */
  readonly limiter: Limiter
  /** Counts ordinary calls: lets them through when it cannot count. */
  readonly callLimiter: Limiter
  readonly registry: {
    /** What holds for a procedure just now. */
    of(path: string): ProcedurePolicy
    /** Tells every process of every host that there is this version of the registry. */
    announce(version: number): Promise<void>
  }
  /** Of all workers of this host together. */
  readonly procedureFigures: () => Promise<readonly ProcedureFigures[]>
  readonly observe: ProcedureObserver
  /** Told of a statement that a call sent for each of its rows; throws while developing. */
  readonly onRepeated: (repeated: Repeated & { readonly procedure: string }) => void
  readonly telemetry: Telemetry
  readonly runJobNow: RunJobNow
  /** Who is told of alerts. */
  readonly told: Told
  /** Reads song files away from the thread that answers requests. */
  readonly readSongFile: SongReader
  /** Makes paper, slides and files away from the thread that answers requests. */
  readonly drawFile: FileDrawer
  readonly streams: StreamGate
  /** The processes of this host that answer requests. */
  readonly group: WorkerGroup
  /** Where attached files lie. */
  readonly files: FileStore
}

/** One request, before anything is known of who sent it: the context of every procedure. */
export type ApiRequest = {
  readonly requestId: string
  /** The header `Idempotency-Key` as it came: one key, or one for each call of a batch. */
  readonly idempotencyKey: string | null
  /** Of the visitor, as far as it can be believed. */
  readonly address: string
  /** Finds out who is asking; looked up once, and only when a procedure wants to know. */
  readonly caller: () => Promise<Caller | null>
  /** Finds it out anew, for what goes on longer than a request. */
  readonly callerNow: () => Promise<Caller | null>
  /** Whether this is somebody at the machine of a development server, who may read every mail. */
  readonly isOperator: boolean
  /** Whether a page is being drawn: its calls are parts of something that has begun. */
  readonly isPage: boolean
  /** So many of a request's calls work at the same time. */
  readonly turns: Turns
  readonly context: Context
  readonly services: ApiServices
}
