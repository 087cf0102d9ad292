import {
  appRouter,
  createStreamGate,
  refuseRepeated,
  type ApiRequest,
  type ApiServices,
} from '@precentor/api'
import {
  authenticate,
  createAuth,
  createSessionMemo,
  createTurns,
  workerFiguresQuestion,
  type Auth,
  type Context,
  type FileStore,
  type KeepCookies,
  type RunJobNow,
  type FileDrawer,
  type SongReader,
  type Unpacked,
  type Told,
  type WorkerFigures,
  type WorkerGroup,
} from '@precentor/core'
import type { Database, Listener } from '@precentor/db'
import type { Logger } from 'pino'
import { openFileStore } from '../files/open-file-store.ts'
import type { Limits } from '../limits/open-limits.ts'
import type { Registry } from '../registry/open-registry.ts'
import type { Settings } from '../settings.ts'
import { isLoopback } from '../settings.ts'
import type { RunningTelemetry } from '../telemetry/create-telemetry.ts'
import { createEventBus, type RunningEventBus } from './event-bus.ts'
import { askProcedureFigures } from '../telemetry/ask-procedure-figures.ts'

type ServerContext = Context & { readonly events: RunningEventBus }

export type Runtime = {
  readonly settings: Settings
  readonly log: Logger
  readonly database: Database
  /** The one connection of this process that listens; `listen` and `notify` for whoever needs them. */
  readonly listener: Listener
  readonly group: WorkerGroup
  readonly context: ServerContext
  readonly auth: Auth
  /** Where attached files lie. */
  readonly files: FileStore
  readonly limits: Limits
  readonly registry: Registry
  /** Takes an archive apart, away from the thread that answers requests. */
  readonly unpackArchive: (bytes: Uint8Array) => Promise<Unpacked>
  /** Where people reach this server, without a slash at the end. */
  readonly publicUrl: string
  /** Who is told of alerts. */
  readonly told: Told
  readonly router: typeof appRouter
  /** What the first visitor must know; null where only this machine can visit. */
  readonly setupCode: string | null
  /** Makes the context of one request for the API; a page cannot keep cookies. */
  request(headers: Headers, keepCookies?: KeepCookies): ApiRequest
}

/** Of one request: a batch must not take every turn there is. */
const mostCallsAtOnce = 4

/** What is put together for the server once, and handed down to every request. */
export function createRuntime(parts: {
  readonly settings: Settings
  readonly log: Logger
  readonly database: Database
  readonly listener: Listener
  readonly group: WorkerGroup
  readonly secret: string
  /** What the first visitor must know; null where only this machine can visit. */
  readonly setupCode: string | null
  readonly publicUrl: string
  readonly telemetry: RunningTelemetry
  readonly limits: Limits
  readonly registry: Registry
  readonly readSongFile: SongReader
  readonly drawFile: FileDrawer
  readonly unpackArchive: Runtime['unpackArchive']
  readonly runJobNow: RunJobNow
}): Runtime {
  const { settings, log, database, listener, group, publicUrl, limits, setupCode } = parts
  const context = {
    db: database.db,
    now: () => new Date(),
    log,
    events: createEventBus(listener),
  } satisfies Context
  const auth = createAuth(context, { publicUrl, secret: parts.secret })
  const memo = createSessionMemo()
  const files = openFileStore(settings)
  const told: Told = {
    byMail: settings.mail !== null,
    byPost: settings.alertWebhook !== null,
    publicUrl,
  }
  group.onQuestion(
    workerFiguresQuestion,
    () =>
      ({
        residentBytes: process.memoryUsage.rss(),
        pool: database.figures(),
      }) satisfies WorkerFigures,
  )
  const services: ApiServices = {
    publicUrl,
    needsSetupCode: setupCode !== null,
    sendsMail: settings.mail !== null,
    gate: database.gate,
    limiter: limits.tries,
    callLimiter: limits.calls,
    registry: parts.registry,
    procedureFigures: askProcedureFigures(group, parts.telemetry.procedureShare),
    observe: parts.telemetry.observe,
    onRepeated: settings.isDevelopment
      ? refuseRepeated
      : (repeated) => log.warn(repeated, 'a call sends a statement for each of its rows'),
    telemetry: parts.telemetry,
    readSongFile: parts.readSongFile,
    drawFile: parts.drawFile,
    runJobNow: parts.runJobNow,
    told,
    streams: createStreamGate(),
    group,
    files,
  }
  return {
    settings,
    log,
    database,
    listener,
    group,
    context,
    auth,
    registry: parts.registry,
    files,
    limits,
    unpackArchive: parts.unpackArchive,
    publicUrl,
    told,
    setupCode,
    router: appRouter,
    request: (headers, keepCookies) => {
      const callerNow = () => authenticate(context, auth, headers)
      let caller: ReturnType<ApiRequest['caller']> | undefined
      return {
        requestId: headers.get('x-request-id') ?? '',
        idempotencyKey: headers.get('idempotency-key'),
        address: headers.get('x-precentor-address') ?? '',
        caller: () =>
          (caller ??= authenticate(context, auth, headers, {
            memo,
            ...(keepCookies && { keepCookies }),
          })),
        callerNow,
        isPage: keepCookies === undefined,
        turns: createTurns(mostCallsAtOnce, Infinity),
        isOperator: settings.isDevelopment && isFromHere(headers),
        context,
        services,
      }
    },
  }
}

/**
 * Tells whether a visitor sits at this machine. The name they asked for counts too:
 * a strange page can have its own name lead here.
 */
function isFromHere(headers: Headers): boolean {
  const name = (headers.get('host') ?? '').replace(/:\d+$/, '')
  return isLoopback(name) && isLoopback(headers.get('x-precentor-address') ?? '')
}
